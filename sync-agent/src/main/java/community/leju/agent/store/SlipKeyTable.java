package community.leju.agent.store;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.SlipKeys;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of the street's slips. */
final class SlipKeyTable {
  private SlipKeyTable() {}

  /** Written only where it differs: every write wakes the screen. */
  static void put(Database database, SlipKeys keys) {
    database.inTransaction(() -> {
      if (!all(database).equals(keys)) {
        database.execute("DELETE FROM slip_key");
        keys.keys()
            .forEach((kiosk, key) ->
                database.execute("INSERT INTO slip_key VALUES (?, ?)", kiosk, key.toArray()));
      }
      return keys;
    });
  }

  private static SlipKeys all(Database database) {
    return new SlipKeys(
        database
            .list(
                "SELECT kiosk, key FROM slip_key",
                row -> Map.entry(row.getInt(1), Bytes.of(row.getBytes(2))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  static Optional<Bytes> find(Database database, int kiosk) {
    return database.find(
        "SELECT key FROM slip_key WHERE kiosk = ?", row -> Bytes.of(row.getBytes(1)), kiosk);
  }
}
