package community.leju.hub.release;

import community.leju.content.item.Scope;
import community.leju.content.release.TargetPin;
import java.util.Map;

/**
 * What a release changes for one item.
 *
 * @param item its number at the hub; 0 for keys and forms
 * @param targets path to pin of all that it needs; none withdraws it
 */
public record Change(Scope scope, long item, Map<String, TargetPin> targets) {
  /** Copies the map. */
  public Change {
    targets = Map.copyOf(targets);
  }
}
