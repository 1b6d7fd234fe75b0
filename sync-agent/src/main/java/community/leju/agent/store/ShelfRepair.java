package community.leju.agent.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Begins those tables anew that a release fills, where the disk has damaged them so that SQLite
 * cannot go through them any more: the next pull fills them again.
 *
 * <p>Such a table is taken out of the schema as it lies, for SQLite could not even delete it. Its
 * pages stay in the file, unused. Everything else in the file, the bookings above all, is not
 * touched.
 */
final class ShelfRepair {
  /** Children before what they refer to. */
  private static final List<String> TABLES = List.of("entry", "document");

  private final Database database;
  private final Quarantine quarantine;

  ShelfRepair(Database database, Quarantine quarantine) {
    this.database = database;
    this.quarantine = quarantine;
  }

  /** Whether anything was damaged, and is empty now. */
  boolean run() throws IOException {
    var damaged = new ArrayList<String>();
    for (var table : TABLES) {
      var problem = problem(table);
      if (!problem.isEmpty()) {
        quarantine.put("table-" + table, problem.getBytes(StandardCharsets.UTF_8));
        beginAnew(table);
        damaged.add(table);
      }
    }
    return !damaged.isEmpty();
  }

  /** What is wrong with a table and its indexes; empty where nothing is. */
  private String problem(String table) {
    try {
      var found = database.list("PRAGMA integrity_check('" + table + "')", row -> row.getString(1));
      return found.equals(List.of("ok")) ? "" : String.join("\n", found);
    } catch (StoreFailed e) {
      if (e.isDamaged()) {
        return String.valueOf(e.getMessage());
      }
      throw e;
    }
  }

  private void beginAnew(String table) {
    database.inTransaction(() -> {
      var schema =
          database.list(
              """
              SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY rowid
              """,
              row -> row.getString(1),
              table);
      database.script("PRAGMA writable_schema = ON");
      database.execute("DELETE FROM sqlite_schema WHERE tbl_name = ?", table);
      database.script("PRAGMA writable_schema = RESET");
      for (var sql : schema) {
        database.script(sql);
      }
      return schema;
    });
  }
}
