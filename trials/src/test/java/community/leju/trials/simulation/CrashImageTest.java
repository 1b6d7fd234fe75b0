package community.leju.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.simulation.CrashImage.Seen;
import community.leju.trials.simulation.CrashImage.Tear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows 3 and 4, by themselves: after a torn write a store is as before it or as after it. */
class CrashImageTest {
  private static final String DATABASE = "agent.db";
  private static final int IMAGES = 40;

  @TempDir Path folder;

  private Path machine;

  @BeforeEach
  void make() throws IOException {
    machine = Files.createDirectory(folder.resolve("machine"));
  }

  private Connection open(Path folder) throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(DATABASE));
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
    }
    return connection;
  }

  /** Fifty rows that fill pages, then one more transaction of twenty; the log is left as it is. */
  private void work(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, body BLOB)");
      add(connection, 50);
      add(connection, 20);
    }
  }

  private static void add(Connection connection, int count) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      for (int i = 0; i < count; i++) {
        statement.execute("INSERT INTO word (body) VALUES (randomblob(1200))");
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  @ParameterizedTest
  @EnumSource(
      value = Tear.class,
      names = {"CUT", "ZEROED", "GARBLED"})
  void tornAnywhereItIsTheOldStoreOrTheNewAndNeverBetween(Tear tear) throws Exception {
    try (var connection = open(machine)) {
      work(connection);
      assertThat(rowsOf(Tear.NONE, 0)).as("untorn").isEqualTo(70);
      var rows = new ArrayList<Integer>();
      for (int seed = 1; seed <= IMAGES; seed++) {
        rows.add(rowsOf(tear, seed));
      }
      assertThat(rows).as("it was torn, and the transaction with it").containsOnly(50);
    }
  }

  @Test
  void whatSomebodySawIsNeverTorn() throws Exception {
    try (var connection = open(machine)) {
      work(connection);
      var seen = Seen.of(machine, DATABASE);
      for (int seed = 1; seed <= IMAGES; seed++) {
        assertThat(rowsOf(Tear.CUT, seed, seen)).isEqualTo(70);
      }
    }
  }

  private int rowsOf(Tear tear, long seed) throws IOException, SQLException {
    return rowsOf(tear, seed, Seen.NOTHING);
  }

  private int rowsOf(Tear tear, long seed, Seen seen) throws IOException, SQLException {
    var dice = new Dice(seed);
    var found = folder.resolve(tear + "-" + seed);
    CrashImage.take(machine, found, dice);
    CrashImage.tear(found, DATABASE, seen, tear, dice);
    try (var connection = open(found);
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*), (SELECT integrity_check FROM pragma_integrity_check) FROM word")) {
      assertThat(result.getString(2)).isEqualTo("ok");
      return result.getInt(1);
    } finally {
      CrashImage.forget(found);
    }
  }

  @Test
  void anUnsynchronisedFileMayBeAnything() throws Exception {
    Files.write(machine.resolve("x.part"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    var lengths = new ArrayList<Long>();
    for (int seed = 1; seed <= IMAGES; seed++) {
      var found = folder.resolve("found-" + seed);
      CrashImage.take(machine, found, new Dice(seed));
      lengths.add(Files.size(found.resolve("x.part")));
    }
    assertThat(List.copyOf(lengths)).contains(8L).anyMatch(length -> length < 8);
  }
}
