package community.leju.hub.staff;

import community.leju.content.signing.Signer;
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
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What becomes of somebody's keys when the password is lost, or when the person leaves. Both are
 * done at the machine, with the offline keys present.
 */
public final class StaffChanges {
  private final Database database;
  private final Accounts accounts;
  private final SigningKeys signingKeys;
  private final OpeningKeys openingKeys;
  private final OfficeKeys officeKeys;
  private final OfflineKeys offlineKeys;
  private final Delegating delegating;
  private final Argon2 argon2;
  private final LockOut lockOut;
  private final AuditLog audit;
  private final Clock clock;

  public StaffChanges(
      Database database,
      Accounts accounts,
      SigningKeys signingKeys,
      OpeningKeys openingKeys,
      OfficeKeys officeKeys,
      OfflineKeys offlineKeys,
      Delegating delegating,
      Argon2 argon2,
      LockOut lockOut,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.signingKeys = signingKeys;
    this.openingKeys = openingKeys;
    this.officeKeys = officeKeys;
    this.offlineKeys = offlineKeys;
    this.delegating = delegating;
    this.argon2 = argon2;
    this.lockOut = lockOut;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives somebody another password where theirs is lost, and what was under it with it: an
   * approver gets a new signing key in place of the old one, a clerk's office keys are recovered.
   *
   * @param signers approvers who stand by, where more than one signature is needed
   * @throws Failure where there is no such login, or a key is not there
   */
  public void reset(String login, String password, Path offline, List<Signer> signers) {
    StaffSetup.mustBeFair(password);
    var hash = argon2.hash(password);
    database.change(handle -> {
      var account = find(handle, login);
      accounts.setPassword(handle, account.id(), hash);
      switch (account.role()) {
        case CLERK -> recover(handle, account, password, offline);
        case APPROVER -> renew(handle, account, password, offline, signers);
        case TECHNICIAN, MANAGER -> {}
      }
      audit.write(handle, "hub", "staff.reset", login, "ok");
    });
    lockOut.succeeded(login);
    database.forget();
  }

  private void recover(Handle handle, Account account, String password, Path offline) {
    var recovery = offlineKeys.recovery(offline);
    officeKeys.revoke(handle, account.id());
    var _ = openingKeys.create(handle, account.id(), password, clock.instant());
    if (!officeKeys.grant(handle, account.scope(), recovery, account.id())) {
      throw new Failure("the recovery key in " + offline + " is not this hub's");
    }
  }

  private void renew(
      Handle handle, Account account, String password, Path offline, List<Signer> signers) {
    signingKeys.create(handle, account.id(), password, clock.instant());
    var all = new ArrayList<>(signers);
    signingKeys.open(handle, account.id(), password).ifPresent(all::add);
    delegating.delegate(handle, offline, all);
  }

  /**
   * Ends somebody's work here: no sign-in, no signature, no seal to open.
   *
   * @param offline read only for an approver
   * @param signers approvers who stand by, to sign again what this one had signed
   * @return the account that was
   * @throws Failure where there is no such login, or a role would have too few approvers
   */
  public Account remove(String login, Path offline, List<Signer> signers) {
    var removed =
        database.write(handle -> {
          var account = find(handle, login);
          accounts.disable(handle, account.id(), clock.instant());
          officeKeys.revoke(handle, account.id());
          signingKeys.delete(handle, account.id());
          if (account.role() == Role.APPROVER) {
            delegating.delegate(handle, offline, signers);
          }
          audit.write(handle, "hub", "staff.remove", login + " " + account.role(), "ok");
          return account;
        });
    database.forget();
    return removed;
  }

  private Account find(Handle handle, String login) {
    return accounts
        .find(handle, login)
        .orElseThrow(() -> new Failure("there is nobody with the login '" + login + "'"));
  }
}
