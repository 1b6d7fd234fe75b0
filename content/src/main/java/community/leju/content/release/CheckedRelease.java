package community.leju.content.release;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A release of which every signature, version and date was good. Its targets are still to be
 * fetched and checked against their pins.
 *
 * @param state to be stored together with the switch of the shelf
 * @param isNew whether anything differs from what was trusted before
 * @param targets path to pin, of the roles that were asked for
 * @param hubTime the hub's clock, where it said a believable one
 */
public record CheckedRelease(
    TrustedState state, boolean isNew, Map<String, TargetPin> targets, Optional<Instant> hubTime) {
  /** Copies the map. */
  public CheckedRelease {
    targets = Map.copyOf(targets);
  }
}
