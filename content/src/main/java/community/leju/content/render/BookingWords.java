package community.leju.content.render;

import community.leju.content.guide.BookingHours;
import community.leju.content.item.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Booking hours in plain words: 周一至周五 09:00–11:30、13:30–16:30. */
final class BookingWords {
  private BookingWords() {}

  static List<String> lines(BookingHours hours, Language language) {
    boolean zh = language == Language.ZH;
    var sessions =
        hours.sessions().stream()
            .map(session -> session.from() + "–" + session.until())
            .collect(Collectors.joining(zh ? "、" : ", "));
    return List.of(
        days(hours.weekdays(), language) + " " + sessions,
        zh
            ? "每次 " + hours.minutes() + " 分钟，可提前 " + hours.daysAhead() + " 天预约"
            : hours.minutes() + " minutes each, up to " + hours.daysAhead() + " days ahead");
  }

  /** Runs of three days and more are written as 周一至周五. */
  static String days(Set<DayOfWeek> weekdays, Language language) {
    var words = new ArrayList<String>();
    var run = new ArrayList<DayOfWeek>();
    for (var day : DayOfWeek.values()) {
      if (weekdays.contains(day)) {
        run.add(day);
      } else {
        endRun(run, words, language);
      }
    }
    endRun(run, words, language);
    return String.join(language == Language.ZH ? "、" : ", ", words);
  }

  private static void endRun(List<DayOfWeek> run, List<String> words, Language language) {
    if (run.size() >= 3) {
      var to = language == Language.ZH ? "至" : "–";
      words.add(name(run.getFirst(), language) + to + name(run.getLast(), language));
    } else {
      run.forEach(day -> words.add(name(day, language)));
    }
    run.clear();
  }

  private static String name(DayOfWeek day, Language language) {
    return day.getDisplayName(
        TextStyle.SHORT, language == Language.ZH ? Locale.CHINA : Locale.ENGLISH);
  }
}
