package community.leju.agent.store;

import community.leju.content.signing.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The generations that were taken back, the newest first; the oldest are forgotten. */
final class TakenBackTable {
  /** A hub that has published more bad releases in a row has other troubles. */
  private static final int MOST = 8;

  private TakenBackTable() {}

  static List<TakenBack> list(Database database) {
    return database.list(
        "SELECT generation, shown, at FROM taken_back ORDER BY generation DESC",
        row -> new TakenBack(row.getLong(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))));
  }

  static boolean has(Database database, Map<String, String> entries) {
    return database.number("SELECT count(*) FROM taken_back WHERE digest = ?", digest(entries)) > 0;
  }

  /** Keeps what the generation held; to be called while it is still there. */
  static void insert(Database database, TakenBack one) {
    var entries = new HashMap<String, String>();
    database.list(
        "SELECT path, sha256 FROM entry WHERE generation = ?",
        row -> entries.put(row.getString(1), row.getString(2)),
        one.generation());
    database.execute(
        "INSERT INTO taken_back (generation, shown, digest, at) VALUES (?, ?, ?, ?)",
        one.generation(),
        one.shown(),
        digest(entries),
        one.at().toEpochMilli());
    database.execute(
        """
        DELETE FROM taken_back WHERE generation NOT IN
          (SELECT generation FROM taken_back ORDER BY generation DESC LIMIT ?)
        """,
        MOST);
  }

  /** Over paths and contents in the order of the paths, whatever release they came in. */
  private static String digest(Map<String, String> entries) {
    var text = new StringBuilder();
    new TreeMap<>(entries)
        .forEach((path, sha256) -> text.append(path).append('\t').append(sha256).append('\n'));
    return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
