package community.leju.content.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whose signatures a role needs.
 *
 * @param keys key id to key
 * @param threshold how many different ones, from 1
 */
public record RoleKeys(Map<String, ReleaseKey> keys, int threshold) {
  /** Copies the map, keeping its order. */
  public RoleKeys {
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  public static RoleKeys of(int threshold, List<ReleaseKey> keys) {
    var byId = new LinkedHashMap<String, ReleaseKey>();
    keys.forEach(key -> byId.put(key.id(), key));
    return new RoleKeys(byId, threshold);
  }

  void writeRole(ObjectNode into) {
    var ids = into.putArray("keyids");
    keys.keySet().forEach(ids::add);
    into.put("threshold", threshold);
  }
}
