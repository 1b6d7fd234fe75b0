package community.leju.hardware.panel.debounce;

/**
 * Where a debouncer stands between two readings. Times are nanoseconds of a clock that only goes
 * on.
 *
 * <pre>
 *  Unknown   --any--> Settling
 *  Settling  --other level--> Settling anew      --stood--> Released | Active
 *  Released  --active--> Pressing                Pressing  --released--> Released
 *  Pressing  --stood--> Active, PRESSED
 *  Active    --released--> Releasing             Releasing --active--> Active, as it was
 *  Releasing --stood--> Released, RELEASED
 *  Active    --too long--> Active, stuck, STUCK
 * </pre>
 */
sealed interface InputState {
  /** Nothing was read yet. */
  record Unknown() implements InputState {}

  /** The first level has not stood long enough. */
  record Settling(boolean active, long since) implements InputState {}

  record Released() implements InputState {}

  record Pressing(long since) implements InputState {}

  /** Active since then; {@code stuck} once that was told. */
  record Active(long since, boolean stuck) implements InputState {}

  /** Seems to be released since then; {@code held} comes back where it only bounced. */
  record Releasing(Active held, long since) implements InputState {}
}
