package community.leju.kiosk.technician;

import java.time.Duration;

/** What came of a PIN that was typed. */
sealed interface Attempt {
  record Right() implements Attempt {}

  /** Not the one that was set. */
  record Wrong() implements Attempt {}

  /** Nobody looked: the way in is shut that much longer. */
  record Locked(Duration left) implements Attempt {}

  /** It cannot be one, so it was not counted. */
  record NoPin() implements Attempt {}

  /** None was set on this kiosk, or the page was left meanwhile. */
  record NobodyAsked() implements Attempt {}
}
