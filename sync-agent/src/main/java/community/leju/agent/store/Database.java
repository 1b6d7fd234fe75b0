package community.leju.agent.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One connection to the store. Its calls take turns; each transaction is all or nothing. For the
 * screen there is another one that only reads: in WAL who reads waits for nobody, and a page must
 * not wait until a slow disk has kept what somebody else writes.
 *
 * <p>Begun and ended by statements of our own: the driver would commit once more when it is told to
 * go back to single statements, and with it what a sick disk has just refused.
 */
final class Database implements AutoCloseable {
  /** How long to wait for the other process's transaction. Theirs take milliseconds. */
  private static final int BUSY_MILLIS = 10_000;

  private final Path file;
  private final ReentrantLock turn = new ReentrantLock();
  private final @Nullable Database reading;
  private Connection connection;
  private boolean closed;

  private Database(Path file, @Nullable Database reading) throws SQLException {
    this.file = file;
    this.reading = reading;
    this.connection = connect(file);
  }

  /** One row of a result. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Something to do within a transaction. */
  interface Work<T> {
    T run() throws SQLException;
  }

  static Database open(Path file) {
    return open(file, null);
  }

  /** What is read outside of a transaction waits for none of its own. */
  static Database openForScreen(Path file) {
    var reading = open(file);
    try {
      return open(file, reading);
    } catch (StoreFailed e) {
      reading.close();
      throw e;
    }
  }

  private static Database open(Path file, @Nullable Database reading) {
    try {
      return new Database(file, reading);
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  /**
   * Runs the work in one transaction, which takes the lock at its start: no upgrade, no deadlock.
   */
  <T> T inTransaction(Work<T> work) {
    turn.lock();
    try {
      control("BEGIN IMMEDIATE");
      try {
        var result = work.run();
        control("COMMIT");
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        rollBack(e);
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreFailed(e);
    } finally {
      turn.unlock();
    }
  }

  /** Where SQLite has not done so by itself; a connection that cannot is given up. */
  private void rollBack(Throwable cause) {
    try {
      control("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e);
      if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
        giveUp();
      }
    }
  }

  private void giveUp() {
    try {
      connection.close();
    } catch (SQLException e) {
      // As good as closed: the next call opens another one.
    }
  }

  private Connection connection() throws SQLException {
    if (connection.isClosed() && !closed) {
      connection = connect(file);
    }
    return connection;
  }

  private void control(String sql) throws SQLException {
    try (var statement = connection().createStatement()) {
      statement.execute(sql);
    }
  }

  /** Changes rows; outside a transaction it is one of its own. */
  int execute(String sql, @Nullable Object... values) {
    turn.lock();
    try (var statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    } finally {
      turn.unlock();
    }
  }

  /** Runs a script of several statements. */
  void script(String sql) throws SQLException {
    try (var statement = connection().createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  <T> List<T> list(String sql, Row<T> row, Object... values) {
    if (reading != null && !turn.isHeldByCurrentThread()) {
      return reading.list(sql, row, values);
    }
    turn.lock();
    try (var statement = prepare(sql, values);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new StoreFailed(e);
    } finally {
      turn.unlock();
    }
  }

  <T> Optional<T> find(String sql, Row<T> row, Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  long number(String sql, Object... values) {
    return find(sql, row -> row.getLong(1), values).orElse(0L);
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    var statement = connection().prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    if (reading != null) {
      reading.close();
    }
    turn.lock();
    try {
      closed = true;
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    } finally {
      turn.unlock();
    }
  }
}
