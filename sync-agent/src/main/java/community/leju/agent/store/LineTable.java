package community.leju.agent.store;

import java.time.Instant;
import java.util.Optional;

/** The line's one row. */
final class LineTable {
  private LineTable() {}

  static Line read(Database database, String boot) {
    return database
        .find(
            "SELECT up, boot, time_trusted, last_synchronised FROM line",
            row -> {
              boolean sameBoot = boot.equals(row.getString(2));
              long last = row.getLong(4);
              return new Line(
                  sameBoot && row.getBoolean(1),
                  sameBoot && row.getBoolean(3),
                  last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last)));
            })
        .orElse(Line.UNKNOWN);
  }

  static void write(Database database, String boot, Line line) {
    database.execute(
        """
        INSERT OR REPLACE INTO line (one, up, boot, time_trusted, last_synchronised)
        VALUES (1, ?, ?, ?, ?)
        """,
        line.up(),
        boot,
        line.timeTrusted(),
        line.lastSynchronised().map(Instant::toEpochMilli).orElse(0L));
  }
}
