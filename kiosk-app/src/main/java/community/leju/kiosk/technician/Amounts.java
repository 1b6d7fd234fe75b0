package community.leju.kiosk.technician;

import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Sizes and times in a technician's tables. */
record Amounts(Words words, ZoneId zone) {
  private static final long MEGABYTE = 1_000_000;

  /** 350 MB, 12.3 GB. */
  static String bytes(long bytes) {
    long tenths = bytes / (100 * MEGABYTE);
    return tenths < 10 ? bytes / MEGABYTE + " MB" : tenths / 10 + "." + tenths % 10 + " GB";
  }

  /** The largest unit and the next: 3 天 4 小时, 5 分 12 秒. */
  String time(Duration time) {
    if (time.toDays() > 0) {
      return words.of("technician.time.days", time.toDays(), time.toHoursPart());
    }
    return time.toHours() > 0
        ? words.of("technician.time.hours", time.toHours(), time.toMinutesPart())
        : words.of("technician.time.minutes", time.toMinutes(), time.toSecondsPart());
  }

  String at(Instant instant) {
    var local = instant.atZone(zone).toLocalDateTime();
    return new Dates(words).at(local.toLocalDate(), local.toLocalTime());
  }
}
