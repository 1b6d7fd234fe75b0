package community.leju.hub.staff;

import community.leju.content.item.Scope;
import java.time.Instant;
import java.util.List;
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

  /**
   * An account with what checks its password.
   *
   * @param credential grows with each new password
   */
  record WithHash(Account account, String passwordHash, int credential) {}

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

  /** Somebody who works here; who left is found no more. */
  public Optional<Account> find(Handle handle, String login) {
    return findWithHash(handle, login).map(WithHash::account);
  }

  Optional<WithHash> findWithHash(Handle handle, String login) {
    return handle
        .createQuery(
            """
            select id, login, name, role, scope, password_hash, credential from account
            where login = :login and disabled_at is null
            """)
        .bind("login", login)
        .map((row, context) ->
            new WithHash(
                ACCOUNT.map(row, context),
                row.getString("password_hash"),
                row.getInt("credential")))
        .findOne();
  }

  /** Whether anybody ever had that login. */
  boolean isTaken(Handle handle, String login) {
    return name(handle, login).isPresent();
  }

  /** The name that goes with a login, of somebody who left too. */
  public Optional<String> name(Handle handle, String login) {
    return handle
        .createQuery("select name from account where login = :login")
        .bind("login", login)
        .mapTo(String.class)
        .findOne();
  }

  /** Everybody who works here. */
  public List<Account> all(Handle handle) {
    return handle
        .createQuery(
            """
            select id, login, name, role, scope from account
            where disabled_at is null order by scope, role, login
            """)
        .map(ACCOUNT)
        .list();
  }

  /** Whether a session that was begun with that credential is still good. */
  public boolean stands(Handle handle, SignedIn who) {
    return handle
        .createQuery(
            """
            select count(*) from account
            where id = :id and credential = :credential and disabled_at is null
            """)
        .bind("id", who.account().id())
        .bind("credential", who.credential())
        .mapTo(Integer.class)
        .map(count -> count == 1)
        .one();
  }

  /** Sets another password; sessions begun with the one before are over. */
  void setPassword(Handle handle, long id, String passwordHash) {
    handle
        .createUpdate(
            """
            update account set password_hash = :hash, credential = credential + 1 where id = :id
            """)
        .bind("hash", passwordHash)
        .bind("id", id)
        .execute();
  }

  /** Ends somebody's work here. The row stays: the audit log names its login. */
  void disable(Handle handle, long id, Instant now) {
    handle
        .createUpdate(
            """
            update account
            set disabled_at = :now, credential = credential + 1, password_hash = '' where id = :id
            """)
        .bind("now", now)
        .bind("id", id)
        .execute();
  }
}
