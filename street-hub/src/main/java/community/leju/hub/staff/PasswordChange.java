package community.leju.hub.staff;

import community.leju.hub.audit.AuditLog;
import community.leju.hub.keys.OpeningKeys;
import community.leju.hub.keys.SigningKeys;
import community.leju.hub.secret.Argon2;
import community.leju.hub.store.Database;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Exchanges one's own password: the old one opens what is under it, the new one wraps it again. */
public final class PasswordChange {
  private final Database database;
  private final Accounts accounts;
  private final SignIn signIn;
  private final SigningKeys signingKeys;
  private final OpeningKeys openingKeys;
  private final Argon2 argon2;
  private final AuditLog audit;

  /** How an attempt ended. */
  public sealed interface Result {
    /** Done; the session goes on under the new password. */
    record Changed(SignedIn signedIn) implements Result {}

    /** The old password was another. */
    record Wrong() implements Result {}

    /** Too many wrong ones. */
    record Locked(Instant until) implements Result {}

    /** The new one is too short, too long, or the old one. */
    record Unfit() implements Result {}
  }

  public PasswordChange(
      Database database,
      Accounts accounts,
      SignIn signIn,
      SigningKeys signingKeys,
      OpeningKeys openingKeys,
      Argon2 argon2,
      AuditLog audit) {
    this.database = database;
    this.accounts = accounts;
    this.signIn = signIn;
    this.signingKeys = signingKeys;
    this.openingKeys = openingKeys;
    this.argon2 = argon2;
    this.audit = audit;
  }

  /** Tries to exchange it; a wrong old password counts as at the sign-in. */
  public Result change(String login, String before, String after) {
    if (!StaffSetup.isFair(after) || after.equals(before)) {
      return new Result.Unfit();
    }
    return switch (signIn.attempt(login, before, "staff.password-check")) {
      case SignIn.Result.Wrong _ -> new Result.Wrong();
      case SignIn.Result.Locked locked -> new Result.Locked(locked.until());
      case SignIn.Result.Welcome welcome -> exchange(welcome.signedIn(), before, after);
    };
  }

  private Result exchange(SignedIn who, String before, String after) {
    var hash = argon2.hash(after);
    var id = who.account().id();
    var signedIn =
        database.write(handle -> {
          signingKeys.rewrap(handle, id, before, after);
          openingKeys.rewrap(handle, id, before, after);
          accounts.setPassword(handle, id, hash);
          audit.write(handle, who.account().login(), "staff.password", "", "ok");
          return fresh(handle, who);
        });
    database.forget();
    return new Result.Changed(signedIn);
  }

  private SignedIn fresh(Handle handle, SignedIn who) {
    var credential =
        accounts.findWithHash(handle, who.account().login()).orElseThrow().credential();
    return new SignedIn(who.account(), credential, who.openingKey());
  }
}
