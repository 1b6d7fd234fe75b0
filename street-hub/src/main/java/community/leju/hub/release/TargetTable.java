package community.leju.hub.release;

import community.leju.content.release.TargetPin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What each role signs now, and every file it ever named. */
final class TargetTable {
  private TargetTable() {}

  /** Replaces the targets that an item of that role needs; none withdraws it. */
  static void replace(Handle handle, String role, long item, Map<String, TargetPin> targets) {
    handle
        .createUpdate("delete from release_target where role = :role and item_id = :item")
        .bind("role", role)
        .bind("item", item)
        .execute();
    targets.forEach((path, pin) -> put(handle, role, item, path, pin));
  }

  /** Adds a target, or gives it another content. */
  static void put(Handle handle, String role, long item, String path, TargetPin pin) {
    handle
        .createUpdate(
            """
            insert or replace into release_target (path, item_id, role, length, sha256)
            values (:path, :item, :role, :length, :sha256)
            """)
        .bind("path", path)
        .bind("item", item)
        .bind("role", role)
        .bind("length", pin.length())
        .bind("sha256", pin.sha256())
        .execute();
    handle
        .createUpdate(
            """
            insert or ignore into release_file (path, sha256, length)
            values (:path, :sha256, :length)
            """)
        .bind("path", path)
        .bind("sha256", pin.sha256())
        .bind("length", pin.length())
        .execute();
  }

  static Map<String, TargetPin> ofRole(Handle handle, String role) {
    var targets = new HashMap<String, TargetPin>();
    handle
        .createQuery("select distinct path, length, sha256 from release_target where role = :role")
        .bind("role", role)
        .map((row, context) ->
            Map.entry(
                row.getString("path"),
                new TargetPin(row.getLong("length"), row.getString("sha256"))))
        .forEach(entry -> targets.put(entry.getKey(), entry.getValue()));
    return targets;
  }

  /** What the role would sign if that item needed those targets. */
  static Map<String, TargetPin> with(
      Handle handle, String role, long item, Map<String, TargetPin> targets) {
    var all = new HashMap<String, TargetPin>();
    handle
        .createQuery(
            """
            select distinct path, length, sha256 from release_target
            where role = :role and item_id <> :item
            """)
        .bind("role", role)
        .bind("item", item)
        .map((row, context) ->
            Map.entry(
                row.getString("path"),
                new TargetPin(row.getLong("length"), row.getString("sha256"))))
        .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    all.putAll(targets);
    return all;
  }

  /** The roles that sign anything at all. */
  static List<String> roles(Handle handle) {
    return handle
        .createQuery("select distinct role from release_target order by role")
        .mapTo(String.class)
        .list();
  }

  /** Whether a release ever named that file. */
  static boolean named(Handle handle, String path, String sha256) {
    return handle
            .createQuery(
                "select count(*) from release_file where path = :path and sha256 = :sha256")
            .bind("path", path)
            .bind("sha256", sha256)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Whether a release ever named a file of that content, at whatever path. */
  static boolean named(Handle handle, String sha256) {
    return handle
        .createQuery("select exists (select 1 from release_file where sha256 = :sha256)")
        .bind("sha256", sha256)
        .mapTo(Boolean.class)
        .one();
  }
}
