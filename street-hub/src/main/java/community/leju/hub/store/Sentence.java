package community.leju.hub.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of SQL that is said thousands of times a second: for such, Jdbi's names and types cost
 * more than SQLite's own work. All else goes through Jdbi.
 *
 * @param sql with a question mark for each value
 */
public record Sentence(String sql) {
  /** Reads one row. */
  @FunctionalInterface
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  /**
   * Changes something.
   *
   * @param values texts, numbers, bytes or nulls, in the order of the question marks
   * @return how many rows
   */
  public int change(Handle handle, @Nullable Object... values) {
    return with(handle, values, PreparedStatement::executeUpdate);
  }

  /** The first row of what it finds, mapped; there must be one. */
  public <T> T one(Handle handle, Row<T> map, @Nullable Object... values) {
    return with(
        handle,
        values,
        statement -> {
          try (var rows = statement.executeQuery()) {
            if (!rows.next()) {
              throw new IllegalStateException("no row: " + sql);
            }
            return map.of(rows);
          }
        });
  }

  private <T> T with(Handle handle, @Nullable Object[] values, Work<T> work) {
    var statements = (Statements) handle.getStatementBuilder();
    var connection = handle.getConnection();
    try {
      var statement = statements.take(connection, sql);
      try {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        return work.on(statement);
      } finally {
        statements.giveBack(sql, statement);
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }
}
