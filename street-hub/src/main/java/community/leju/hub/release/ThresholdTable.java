package community.leju.hub.release;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** How many approvers' signatures a role needs, where it is more than one. */
final class ThresholdTable {
  private ThresholdTable() {}

  static void put(Handle handle, String role, int threshold) {
    handle
        .createUpdate(
            "insert or replace into role_threshold (role, threshold) values (:role, :threshold)")
        .bind("role", role)
        .bind("threshold", threshold)
        .execute();
  }

  static Map<String, Integer> all(Handle handle) {
    var all = new HashMap<String, Integer>();
    handle
        .createQuery("select role, threshold from role_threshold")
        .map((row, context) -> Map.entry(row.getString("role"), row.getInt("threshold")))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }
}
