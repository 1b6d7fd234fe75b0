package community.leju.hub.staff;

import community.leju.content.item.Scope;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.keys.OfflineKeys;
import community.leju.hub.keys.OpeningKeys;
import community.leju.hub.keys.SigningKeys;
import community.leju.hub.secret.Argon2;
import community.leju.hub.store.Database;
import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes somebody on: the account, and the keys that go with the role. Whoever opens or signs
 * anything needs the offline keys present, so it is done at the machine and never over the web.
 */
public final class StaffSetup {
  public static final int LEAST_PASSWORD_CHARS = 8;

  private final Database database;
  private final Accounts accounts;
  private final SigningKeys signingKeys;
  private final OfficeKeys officeKeys;
  private final OpeningKeys openingKeys;
  private final OfflineKeys offlineKeys;
  private final Delegating delegating;
  private final Argon2 argon2;
  private final AuditLog audit;
  private final Clock clock;

  public StaffSetup(
      Database database,
      Accounts accounts,
      SigningKeys signingKeys,
      OpeningKeys openingKeys,
      OfficeKeys officeKeys,
      OfflineKeys offlineKeys,
      Delegating delegating,
      Argon2 argon2,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.signingKeys = signingKeys;
    this.officeKeys = officeKeys;
    this.openingKeys = openingKeys;
    this.offlineKeys = offlineKeys;
    this.delegating = delegating;
    this.argon2 = argon2;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds an account.
   *
   * @param wanted its id is not looked at
   * @param offline the folder of the offline keys; read only where the role needs them
   * @throws Failure where the login is taken, the password is short, or a key is not there
   */
  public Account add(Account wanted, String password, Path offline) {
    mustBeFair(password);
    var hash = argon2.hash(password);
    return database.write(handle -> {
      if (accounts.isTaken(handle, wanted.login())) {
        throw new Failure("the login '" + wanted.login() + "' is taken");
      }
      var account = accounts.add(handle, wanted, hash, clock.instant());
      switch (account.role()) {
        case CLERK -> letOpen(handle, account, password, offline);
        case APPROVER -> signingKeys.create(handle, account.id(), password, clock.instant());
        case TECHNICIAN, MANAGER -> {}
      }
      if (account.role() == Role.APPROVER || !account.scope().isStreet()) {
        setUpOffice(handle, account.scope(), offline);
        delegating.delegate(handle, offline, List.of());
      }
      audit.write(handle, "hub", "staff.add", account.login() + " " + account.role(), "ok");
      return account;
    });
  }

  /** Gives offices that are not known yet a key and, where there are approvers, a role. */
  public void setUpOffices(Collection<Scope> offices, Path offline) {
    database.change(handle -> {
      var known = officeKeys.all(handle).stream().map(OfficeKey::office).toList();
      if (!known.containsAll(offices)) {
        offices.forEach(office -> setUpOffice(handle, office, offline));
        delegating.delegate(handle, offline, List.of());
      }
    });
  }

  private void letOpen(Handle handle, Account account, String password, Path offline) {
    var recovery = offlineKeys.recovery(offline);
    setUpOffice(handle, account.scope(), offline);
    var _ = openingKeys.create(handle, account.id(), password, clock.instant());
    if (!officeKeys.grant(handle, account.scope(), recovery, account.id())) {
      throw new Failure("the recovery key in " + offline + " is not this hub's");
    }
  }

  private void setUpOffice(Handle handle, Scope scope, Path offline) {
    officeKeys.findOrCreate(handle, scope, offlineKeys.recovery(offline), clock.instant());
  }

  static void mustBeFair(String password) {
    if (!isFair(password)) {
      throw new Failure(
          "a password has %d to %d characters"
              .formatted(LEAST_PASSWORD_CHARS, SignIn.MOST_PASSWORD_CHARS));
    }
  }

  static boolean isFair(String password) {
    return password.length() >= LEAST_PASSWORD_CHARS
        && password.length() <= SignIn.MOST_PASSWORD_CHARS;
  }
}
