package community.leju.hub.alert;

import community.leju.content.alert.Alert;
import java.time.Instant;
import java.util.Optional;

/**
 * An alert that was published here.
 *
 * @param number its number at the hub
 * @param recalledAt when it was taken back; empty where it was not
 */
public record Published(
    long number,
    Alert alert,
    String publishedBy,
    Instant publishedAt,
    Optional<String> recalledBy,
    Optional<Instant> recalledAt) {

  /** Whether a release still carries it: neither over nor recalled, perhaps not begun. */
  public boolean isStanding(Instant now) {
    return recalledAt.isEmpty() && now.isBefore(alert.validUntil());
  }
}
