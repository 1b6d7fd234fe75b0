package community.leju.agent.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The generations, their entries and documents; each call within a transaction of the caller's. */
final class GenerationTable {
  private GenerationTable() {}

  /** What is on the shelf: path to SHA-256. */
  static Map<String, String> shown(Database database) {
    var entries = new HashMap<String, String>();
    database.list(
        "SELECT path, sha256 FROM entry JOIN shelf USING (generation)",
        row -> entries.put(row.getString(1), row.getString(2)));
    return entries;
  }

  /** Everything that some generation names. */
  static List<String> contents(Database database) {
    return database.list("SELECT DISTINCT sha256 FROM entry", row -> row.getString(1));
  }

  /** Puts another generation on the shelf, and keeps the one that was there. */
  static void next(
      Database database, Map<String, String> entries, Map<String, byte[]> documents, Instant now) {
    put(database, documents);
    long generation = newNumber(database, now);
    entries.forEach((path, sha256) ->
        database.execute(
            "INSERT INTO entry (generation, path, sha256) VALUES (?, ?, ?)",
            generation,
            path,
            sha256));
    database.execute(
        "DELETE FROM generation WHERE id <> ? AND id NOT IN (SELECT generation FROM shelf)",
        generation);
    show(database, generation);
    database.execute("DELETE FROM document WHERE sha256 NOT IN (SELECT sha256 FROM entry)");
  }

  /** Gives the generation on the shelf another number. */
  static void renumber(Database database, Map<String, byte[]> documents, Instant now) {
    put(database, documents);
    long before = database.number("SELECT generation FROM shelf");
    long generation = newNumber(database, now);
    database.execute("UPDATE entry SET generation = ? WHERE generation = ?", generation, before);
    show(database, generation);
    database.execute("DELETE FROM generation WHERE id = ?", before);
  }

  private static void put(Database database, Map<String, byte[]> documents) {
    documents.forEach((sha256, body) ->
        database.execute(
            "INSERT OR IGNORE INTO document (sha256, body) VALUES (?, ?)", sha256, body));
  }

  private static long newNumber(Database database, Instant now) {
    database.execute("INSERT INTO generation (made_at) VALUES (?)", now.toEpochMilli());
    return database.number("SELECT last_insert_rowid()");
  }

  private static void show(Database database, long generation) {
    database.execute("INSERT OR REPLACE INTO shelf (one, generation) VALUES (1, ?)", generation);
  }
}
