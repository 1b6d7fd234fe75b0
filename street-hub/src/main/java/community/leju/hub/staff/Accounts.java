package community.leju.hub.staff;

import community.leju.content.item.Scope;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The accounts' table. */
public final class Accounts {
  private static final RowMapper<Account> ACCOUNT =
      (row, context) ->
          new Account(
              row.getLong("id"),
              row.getString("login"),
              row.getString("name"),
              Role.valueOf(row.getString("role")),
              new Scope(row.getString("scope")));

  record WithHash(Account account, String passwordHash) {}

  /** Adds an account; the given one's id is not looked at. */
  public Account add(Handle handle, Account account, String passwordHash, Instant now) {
    long id =
        handle
            .createUpdate(
                """
                insert into account (login, name, role, scope, password_hash, created_at)
                values (:login, :name, :role, :scope, :hash, :now)
                """)
            .bind("login", account.login())
            .bind("name", account.name())
            .bind("role", account.role().name())
            .bind("scope", account.scope())
            .bind("hash", passwordHash)
            .bind("now", now)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    return new Account(id, account.login(), account.name(), account.role(), account.scope());
  }

  public Optional<Account> find(Handle handle, String login) {
    return findWithHash(handle, login).map(WithHash::account);
  }

  Optional<WithHash> findWithHash(Handle handle, String login) {
    return handle
        .createQuery(
            """
            select id, login, name, role, scope, password_hash from account where login = :login
            """)
        .bind("login", login)
        .map((row, context) ->
            new WithHash(ACCOUNT.map(row, context), row.getString("password_hash")))
        .findOne();
  }
}
