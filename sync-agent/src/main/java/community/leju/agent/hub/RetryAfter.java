package community.leju.agent.hub;

import community.leju.agent.hub.Transport.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * {@code Retry-After} (RFC 9110, §10.2.3), in seconds or as a date. The date is counted from the
 * hub's own {@code Date}, for a kiosk's clock lies. How long a wait may be is not said here.
 */
final class RetryAfter {
  /** Longer than that is as good as for ever. */
  private static final int MOST_DIGITS = 9;

  private RetryAfter() {}

  /** Empty where there is none, or it is not understood, or it lies in the past. */
  static Optional<Duration> of(Response response) {
    return response
        .header("Retry-After")
        .map(String::strip)
        .flatMap(value -> value.matches("[0-9]+") ? seconds(value) : untilDate(response, value))
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<Duration> seconds(String digits) {
    var capped = digits.length() > MOST_DIGITS ? "9".repeat(MOST_DIGITS) : digits;
    return Optional.of(Duration.ofSeconds(Long.parseLong(capped)));
  }

  private static Optional<Duration> untilDate(Response response, String value) {
    return response
        .header("Date")
        .flatMap(RetryAfter::date)
        .flatMap(now -> date(value).map(then -> Duration.between(now, then)));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
