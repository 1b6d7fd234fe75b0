package community.leju.kiosk.technician;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The wrong tries since the last right one.
 *
 * @param pin the salt of the PIN that they were for; empty where that is not known
 * @param wrong 0 to {@value #MOST_WRONG}; more are not counted
 * @param left how long the way in is still shut, as last written
 */
record Tries(String pin, int wrong, Duration left) {
  static final Duration FIRST_LOCK = Duration.ofSeconds(30);
  static final Duration LONGEST_LOCK = Duration.ofHours(1);

  /** From this one on, each shuts the way in. */
  static final int LOCKING = 3;

  static final int MOST_WRONG = 999;

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{32}|any) ([0-9]{1,3}) ([0-9]{1,7})");

  static Tries none(String pin) {
    return new Tries(pin, 0, Duration.ZERO);
  }

  /** What is assumed where the record cannot be read: the longest lock, whatever the PIN. */
  static Tries lost() {
    return new Tries("", MOST_WRONG, LONGEST_LOCK);
  }

  Tries of(String salt) {
    return new Tries(salt, wrong, left);
  }

  /** One more: 30 s from the third on, doubled with each further, an hour at most. */
  Tries another(String of) {
    int more = Math.min(MOST_WRONG, wrong + 1);
    int doubled = more - LOCKING;
    if (doubled < 0) {
      return new Tries(of, more, Duration.ZERO);
    }
    // Eight doublings are more than the hour.
    var lock = FIRST_LOCK.multipliedBy(1L << Math.min(8, doubled));
    return new Tries(of, more, lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock);
  }

  Tries withLeft(Duration shorter) {
    return new Tries(pin, wrong, shorter);
  }

  String line() {
    return (pin.isEmpty() ? "any" : pin) + " " + wrong + " " + left.toMillis();
  }

  /** Empty where it is no line of ours. */
  static Optional<Tries> parse(String line) {
    var found = LINE.matcher(line);
    if (!found.matches()) {
      return Optional.empty();
    }
    var left = Duration.ofMillis(Long.parseLong(found.group(3)));
    return left.compareTo(LONGEST_LOCK) > 0
        ? Optional.empty()
        : Optional.of(
            new Tries(
                found.group(1).equals("any") ? "" : found.group(1),
                Integer.parseInt(found.group(2)),
                left));
  }
}
