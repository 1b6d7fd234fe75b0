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
import org.sqlite.SQLiteConfig.TransactionMode;

/** One connection to the store. Its calls take turns; each transaction is all or nothing. */
final class Database implements AutoCloseable {
  /** How long to wait for the other process's transaction. Theirs take milliseconds. */
  private static final int BUSY_MILLIS = 10_000;

  private final Connection connection;
  private final ReentrantLock turn = new ReentrantLock();

  private Database(Connection connection) {
    this.connection = connection;
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
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    // A transaction that may write takes its lock at the start: no upgrade, no deadlock.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    try {
      return new Database(config.createConnection("jdbc:sqlite:" + file));
    } catch (SQLException e) {
      throw new StoreFailed(e);
    }
  }

  /** Runs the work in one transaction. */
  <T> T inTransaction(Work<T> work) {
    turn.lock();
    try {
      connection.setAutoCommit(false);
      try {
        var result = work.run();
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreFailed(e);
    } finally {
      turn.unlock();
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
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  <T> List<T> list(String sql, Row<T> row, Object... values) {
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
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new StoreFailed(e);
    } finally {
      turn.unlock();
    }
  }
}
