package community.leju.kiosk.guard;

import community.leju.process.config.Settings;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When the kiosk starts itself again although nothing is wrong.
 *
 * @param restartAt each night, at the station; empty for never
 * @param memorySoftMb resident megabytes over which it starts again when nobody is there
 * @param memoryHardMb resident megabytes over which it does so at once
 */
public record Upkeep(Optional<LocalTime> restartAt, int memorySoftMb, int memoryHardMb) {
  /** What a kiosk has that says nothing about it. */
  public static final Upkeep DEFAULT = new Upkeep(Optional.of(LocalTime.of(3, 30)), 900, 1_400);

  private static final String NEVER = "never";
  private static final int LEAST_BETWEEN_MB = 100;

  /** Checks the order of the two limits. */
  public Upkeep {
    if (memoryHardMb < memorySoftMb + LEAST_BETWEEN_MB) {
      throw new IllegalArgumentException("the hard limit is not above the soft one");
    }
  }

  /** Reads {@code restart-at}, {@code memory-soft-mb} and {@code memory-hard-mb}. */
  public static Upkeep of(Settings settings) {
    int soft = settings.number("memory-soft-mb", DEFAULT.memorySoftMb, 400, 8_000);
    int least = soft + LEAST_BETWEEN_MB;
    return new Upkeep(
        settings.parsed("restart-at", "03:30", Upkeep::time, "a time such as 03:30, or 'never'"),
        soft,
        settings.number(
            "memory-hard-mb", Math.max(DEFAULT.memoryHardMb, soft + 500), least, 16_000));
  }

  private static Optional<LocalTime> time(String text) {
    return text.equals(NEVER) ? Optional.empty() : Optional.of(LocalTime.parse(text));
  }
}
