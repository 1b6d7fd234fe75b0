package community.leju.hub.staff;

import community.leju.content.signing.Bytes;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.secret.Argon2;
import community.leju.hub.store.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Checks a login and its password, and opens what the password opens. */
public final class SignIn {
  /** The longest password; Argon2id would take gigabytes. */
  public static final int MOST_PASSWORD_CHARS = 200;

  private static final int MOST_LOGIN_CHARS = 40;

  private final Database database;
  private final Accounts accounts;
  private final OfficeKeys officeKeys;
  private final Argon2 argon2;
  private final LockOut lockOut;
  private final AuditLog audit;
  private final Clock clock;

  /** A hash of nothing: an unknown login takes as long as a known one. */
  private final String decoy;

  /** How an attempt ended. */
  public sealed interface Result {
    record Welcome(SignedIn signedIn) implements Result {}

    record Wrong() implements Result {}

    record Locked(Instant until) implements Result {}
  }

  public SignIn(
      Database database,
      Accounts accounts,
      OfficeKeys officeKeys,
      Argon2 argon2,
      LockOut lockOut,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.officeKeys = officeKeys;
    this.argon2 = argon2;
    this.lockOut = lockOut;
    this.audit = audit;
    this.clock = clock;
    this.decoy = argon2.hash("");
  }

  /** Tries to sign in. */
  public Result attempt(String login, String password) {
    return attempt(login, password, "sign-in");
  }

  /** As {@link #attempt(String, String)}, for another act that asks for the password. */
  Result attempt(String login, String password, String action) {
    if (login.length() > MOST_LOGIN_CHARS || password.length() > MOST_PASSWORD_CHARS) {
      return new Result.Wrong();
    }
    var locked = lockOut.lockedUntil(login);
    if (locked.isPresent()) {
      audit.write(login, action, "", "locked");
      return new Result.Locked(locked.get());
    }
    var found = database.read(handle -> accounts.findWithHash(handle, login));
    boolean right =
        argon2.verify(password, found.map(Accounts.WithHash::passwordHash).orElse(decoy));
    if (found.isEmpty() || !right) {
      lockOut.failed(login);
      audit.write(login, action, "", "wrong login or password");
      return new Result.Wrong();
    }
    lockOut.succeeded(login);
    audit.write(login, action, "", "ok");
    return new Result.Welcome(signedIn(found.get(), password));
  }

  private SignedIn signedIn(Accounts.WithHash found, String password) {
    var id = found.account().id();
    return new SignedIn(found.account(), found.credential(), openingKey(id, password));
  }

  /** Read, as a rule: a password's derivation must not keep writers waiting. */
  private Optional<Bytes> openingKey(long id, String password) {
    var known = database.read(handle -> officeKeys.openingKey(handle, id, password));
    if (known.isEmpty() && database.read(handle -> officeKeys.hasOldGrants(handle, id))) {
      var now = clock.instant();
      return Optional.of(database.write(handle -> officeKeys.exchange(handle, id, password, now)));
    }
    return known;
  }
}
