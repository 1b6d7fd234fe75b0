package community.leju.kiosk.page;

import java.util.List;

/**
 * Who is on duty.
 *
 * @param now how many are here, in words
 * @param next when the next one comes, in words; empty where somebody is here
 * @param can what can be done now, each once
 * @param here who is here now
 * @param later who comes later today
 * @param days today and the days after it
 * @param turnMillis when the answer changes, as epoch milliseconds
 * @param posting who stands behind the roster, safe HTML
 */
public record RosterView(
    String now,
    String next,
    List<String> can,
    List<Person> here,
    List<Person> later,
    List<Day> days,
    long turnMillis,
    String posting) {

  /** Somebody on duty; {@code time} says until when, or from when. */
  public record Person(String name, String post, String time, List<String> can) {}

  /**
   * A day.
   *
   * @param tag 今天, 春节, 调休上班; empty on an ordinary day
   * @param tone {@code today}, {@code holiday}, {@code work} or {@code plain}
   */
  public record Day(String day, String weekday, String tag, String tone, List<Line> lines) {}

  /**
   * A shift and who takes it.
   *
   * @param people their names, each with the mark that follows it: a line may end after it
   */
  public record Line(String time, List<String> people) {}
}
