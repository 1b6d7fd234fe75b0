package community.leju.hub.store;

import community.leju.content.item.Scope;
import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/** How our values stand in columns: instants as epoch milliseconds, scopes as their text. */
final class Columns {
  private Columns() {}

  static Jdbi register(Jdbi jdbi) {
    ColumnMapper<Instant> instant =
        (row, column, context) -> {
          long millis = row.getLong(column);
          return row.wasNull() ? null : Instant.ofEpochMilli(millis);
        };
    ColumnMapper<Scope> scope = (row, column, context) -> new Scope(row.getString(column));
    return jdbi.registerArgument(new InstantArgument())
        .registerArgument(new ScopeArgument())
        .registerColumnMapper(Instant.class, instant)
        .registerColumnMapper(Scope.class, scope);
  }

  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
    InstantArgument() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
    }
  }

  private static final class ScopeArgument extends AbstractArgumentFactory<Scope> {
    ScopeArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(Scope value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.value());
    }
  }
}
