package community.leju.hub.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one connection: SQLite takes longer to read a sentence of SQL
 * than to do what it says. One that is in use is not here; whoever needs it meanwhile gets another.
 */
final class Statements implements StatementBuilder {
  private static final int MOST = 200;

  private final DefaultStatementBuilder plain = new DefaultStatementBuilder();
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);

  /** Jdbi gives a sentence back with names in it where it had asked for one with marks. */
  private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return plain.create(connection, context);
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    if (!isUsual(context)) {
      return plain.create(connection, sql, context);
    }
    var statement = take(connection, sql);
    inUse.put(statement, sql);
    return statement;
  }

  /** The statement of a sentence, for whoever gives it back. */
  PreparedStatement take(Connection connection, String sql) throws SQLException {
    var kept = idle.remove(sql);
    return kept == null ? connection.prepareStatement(sql) : kept;
  }

  /** Keeps it until the sentence is said again. */
  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    if (idle.containsKey(sql)) {
      statement.close();
      return;
    }
    statement.clearParameters();
    idle.put(sql, statement);
    if (idle.size() > MOST) {
      var oldest = idle.entrySet().iterator();
      var one = oldest.next().getValue();
      oldest.remove();
      one.close();
    }
  }

  /** Others are prepared in a way that the sentence alone does not tell. */
  private static boolean isUsual(StatementContext context) {
    return !context.isReturningGeneratedKeys() && !context.isConcurrentUpdatable();
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return plain.createCall(connection, sql, context);
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    var asked = inUse.remove(statement);
    if (asked == null || !(statement instanceof PreparedStatement prepared)) {
      plain.close(connection, sql, statement);
      return;
    }
    giveBack(asked, prepared);
  }

  /** The connection's own end closes them all. */
  @Override
  public void close(Connection connection) {
    idle.clear();
    inUse.clear();
  }
}
