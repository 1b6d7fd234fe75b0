package community.leju.hub.release;

import community.leju.content.item.Scope;
import community.leju.content.release.TargetPin;
import java.util.Map;

/**
 * What a release changes for one item or one alert.
 *
 * @param role the role that signs it
 * @param item its number at the hub, unique within the role; 0 for keys and forms
 * @param targets path to pin of all that it needs; none withdraws it
 */
public record Change(String role, long item, Map<String, TargetPin> targets) {
  /** Copies the map. */
  public Change {
    targets = Map.copyOf(targets);
  }

  /** A change of a committee's or the street's own content, signed by its role. */
  public static Change of(Scope scope, long item, Map<String, TargetPin> targets) {
    return new Change(scope.value(), item, targets);
  }

  /** A change of an alert, signed by the role that no committee has. */
  public static Change ofAlert(long alert, Map<String, TargetPin> targets) {
    return new Change(Roles.ALERT, alert, targets);
  }
}
