package community.leju.hub.release;

import community.leju.content.release.TargetPin;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What approvers sign together: a change of one item under one role.
 *
 * @param revision of the item, so that nobody's signature serves for another text
 * @param targets what the item needs; asked for at the first signature only
 */
public record Act(
    Kind kind, String role, long item, int revision, Supplier<Map<String, TargetPin>> targets) {
  /** What becomes of the item. */
  public enum Kind {
    APPROVE,
    WITHDRAW
  }
}
