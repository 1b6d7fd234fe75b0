package community.leju.hub.alert;

import community.leju.content.alert.Alert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every alert that was ever published here. */
final class AlertTable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private AlertTable() {}

  /** Keeps a new one; returns its number. */
  static long insert(Handle handle, Alert alert, String by, Instant now) {
    return handle
        .createUpdate(
            """
            insert into alert (id, document, published_by, published_at)
            values (:id, :document, :by, :now)
            """)
        .bind("id", alert.id())
        .bind("document", JSON.writeValueAsBytes(alert.toJson()))
        .bind("by", by)
        .bind("now", now)
        .executeAndReturnGeneratedKeys("number")
        .mapTo(Long.class)
        .one();
  }

  static void recall(Handle handle, long number, String by, Instant now) {
    handle
        .createUpdate("update alert set recalled_by = :by, recalled_at = :now where number = :id")
        .bind("by", by)
        .bind("now", now)
        .bind("id", number)
        .execute();
  }

  static Optional<Published> find(Handle handle, String id) {
    return handle
        .createQuery("select * from alert where id = :id")
        .bind("id", id)
        .map((row, context) -> published(row))
        .findOne();
  }

  /** The newest first. */
  static List<Published> newest(Handle handle, int most) {
    return handle
        .createQuery("select * from alert order by number desc limit :most")
        .bind("most", most)
        .map((row, context) -> published(row))
        .list();
  }

  private static Published published(ResultSet row) throws SQLException {
    var document = (ObjectNode) JSON.readTree(row.getBytes("document"));
    long recalled = row.getLong("recalled_at");
    return new Published(
        row.getLong("number"),
        Alert.read(row.getString("id"), document),
        row.getString("published_by"),
        Instant.ofEpochMilli(row.getLong("published_at")),
        Optional.ofNullable(row.getString("recalled_by")),
        recalled == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(recalled)));
  }
}
