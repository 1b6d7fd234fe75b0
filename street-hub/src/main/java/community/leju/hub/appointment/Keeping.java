package community.leju.hub.appointment;

import community.leju.process.config.Settings;
import java.time.Duration;

/**
 * How long what residents sent is kept: no longer than its purpose needs (个人信息保护法, §19 and §47).
 *
 * @param appointments after the slot, done or not; the day's work is over, and a complaint has come
 * @param closed after anything else was done
 * @param oldKeys at least so long an office's former key is kept after kiosks were told of another:
 *     longer than a kiosk is ever away
 */
public record Keeping(Duration appointments, Duration closed, Duration oldKeys) {
  private static final int MOST_DAYS = 3_650;

  public static Keeping of(Settings settings) {
    return new Keeping(
        days(settings, "keep-appointments-days", 30),
        days(settings, "keep-closed-days", 365),
        days(settings, "keep-old-office-keys-days", 120));
  }

  private static Duration days(Settings settings, String key, int byDefault) {
    return Duration.ofDays(settings.number(key, byDefault, 1, MOST_DAYS));
  }
}
