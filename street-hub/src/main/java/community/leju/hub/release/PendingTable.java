package community.leju.hub.release;

import community.leju.content.release.TargetPin;
import community.leju.content.signing.Bytes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The table of acts that wait for signatures, at most one an item. */
final class PendingTable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PendingTable() {}

  static Optional<Pending> find(Handle handle, long item) {
    var signatures =
        handle
            .createQuery(
                """
                select key_id, login, signature from pending_signature
                where item_id = :item order by signed_at, rowid
                """)
            .bind("item", item)
            .map((row, context) ->
                new Pending.Signed(
                    row.getString("key_id"),
                    row.getString("login"),
                    Bytes.of(row.getBytes("signature"))))
            .list();
    return handle
        .createQuery("select * from pending_act where item_id = :item")
        .bind("item", item)
        .map((row, context) ->
            new Pending(
                Act.Kind.valueOf(row.getString("kind")),
                row.getString("role"),
                row.getInt("revision"),
                row.getLong("base"),
                Bytes.of(row.getBytes("message")),
                Instant.ofEpochMilli(row.getLong("made_at")),
                signatures))
        .findOne();
  }

  static void put(Handle handle, long item, Pending pending, Map<String, TargetPin> targets) {
    var json = JsonNodeFactory.instance.objectNode();
    targets.forEach((path, pin) ->
        json.putObject(path).put("length", pin.length()).put("sha256", pin.sha256()));
    handle
        .createUpdate(
            """
            insert into pending_act
              (item_id, revision, kind, role, base, message, targets, made_at)
            values (:item, :revision, :kind, :role, :base, :message, :targets, :made)
            """)
        .bind("item", item)
        .bind("revision", pending.revision())
        .bind("kind", pending.kind().name())
        .bind("role", pending.role())
        .bind("base", pending.base())
        .bind("message", pending.message().toArray())
        .bind("targets", json.toString())
        .bind("made", pending.madeAt())
        .execute();
  }

  static Map<String, TargetPin> targets(Handle handle, long item) {
    var text =
        handle
            .createQuery("select targets from pending_act where item_id = :item")
            .bind("item", item)
            .mapTo(String.class)
            .one();
    var targets = new HashMap<String, TargetPin>();
    JSON.readTree(text)
        .forEachEntry((path, pin) ->
            targets.put(
                path,
                new TargetPin(pin.get("length").longValue(), pin.get("sha256").stringValue())));
    return targets;
  }

  static void sign(Handle handle, long item, Pending.Signed signed, Instant now) {
    handle
        .createUpdate(
            """
            insert into pending_signature (item_id, key_id, login, signature, signed_at)
            values (:item, :key, :login, :signature, :now)
            """)
        .bind("item", item)
        .bind("key", signed.keyId())
        .bind("login", signed.login())
        .bind("signature", signed.signature().toArray())
        .bind("now", now)
        .execute();
  }

  static void drop(Handle handle, long item) {
    for (var table : List.of("pending_signature", "pending_act")) {
      handle
          .createUpdate("delete from " + table + " where item_id = :item")
          .bind("item", item)
          .execute();
    }
  }
}
