package community.leju.kiosk.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;

/**
 * Dates and times as people here say them. By hand: the JDK's localised formats load a tenth of a
 * second of tables before the first paint.
 */
public final class Dates {
  private final Words words;

  public Dates(Words words) {
    this.words = words;
  }

  /** 11月24日, 24 Nov. */
  public String day(LocalDate day) {
    return words.of("date.day", day.getMonthValue(), day.getDayOfMonth(), month(day.getMonth()));
  }

  /** 2026年11月24日. */
  public String dayOfYear(LocalDate day) {
    return words.of(
        "date.year",
        day.getYear(),
        day.getMonthValue(),
        day.getDayOfMonth(),
        month(day.getMonth()));
  }

  /** 11月24日 星期二. */
  public String weekday(LocalDate day) {
    return words.of("date.weekday", day(day), weekday(day.getDayOfWeek()));
  }

  public String weekday(DayOfWeek day) {
    return words.of("weekday." + day.getValue());
  }

  public String month(Month month) {
    return words.of("month." + month.getValue());
  }

  /** 09:30. */
  public String time(LocalTime time) {
    return two(time.getHour()) + ":" + two(time.getMinute());
  }

  /** 11月24日 星期二 09:30. */
  public String at(LocalDate day, LocalTime time) {
    return weekday(day) + " " + time(time);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
