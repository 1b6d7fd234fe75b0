package community.leju.hub.review;

import community.leju.content.item.Scope;
import community.leju.content.signing.Signer;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.keys.OfflineKeys;
import community.leju.hub.release.Releases;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Accounts;
import community.leju.hub.staff.Role;
import community.leju.hub.store.Database;
import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Gives an office another sealing key, and tells kiosks of it. What was sealed to the one before
 * opens as before, until that key is drained and destroyed.
 */
public final class OfficeRotation {
  private final Database database;
  private final Accounts accounts;
  private final OfficeKeys officeKeys;
  private final OfflineKeys offlineKeys;
  private final Publishing publishing;
  private final Releases releases;
  private final AuditLog audit;
  private final Clock clock;

  public OfficeRotation(
      Database database,
      Accounts accounts,
      OfficeKeys officeKeys,
      OfflineKeys offlineKeys,
      Publishing publishing,
      Releases releases,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.officeKeys = officeKeys;
    this.offlineKeys = offlineKeys;
    this.publishing = publishing;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Rotates.
   *
   * @param offline the folder of the recovery key
   * @param approvers the street's, who publish it at once; without any it goes out with the
   *     street's next signature
   * @throws Failure where there is no such office, a clerk cannot be given the key yet, or the
   *     recovery key is another
   */
  public OfficeKey rotate(Scope office, Path offline, List<Signer> approvers) {
    var recovery = offlineKeys.recovery(offline);
    var rotated =
        database.write(handle -> {
          if (officeKeys.all(handle).stream().noneMatch(key -> key.office().equals(office))) {
            throw new Failure("'" + office + "' has no key yet; it gets one with its first clerk");
          }
          var clerks = clerks(handle, office);
          var key =
              officeKeys
                  .rotate(handle, office, recovery, clerks, clock.instant())
                  .orElseThrow(
                      () -> new Failure("the recovery key in " + offline + " is not this hub's"));
          audit.write(handle, "hub", "keys.office-rotate", office + " " + key.keyId(), "ok");
          if (!approvers.isEmpty()) {
            publishing.publishKeysAndForms(handle, approvers);
            officeKeys.published(handle, key.keyId(), clock.instant());
          }
          return key;
        });
    releases.announce();
    return rotated;
  }

  private List<Long> clerks(Handle handle, Scope office) {
    var clerks =
        accounts.all(handle).stream()
            .filter(one -> one.role() == Role.CLERK && one.scope().equals(office))
            .toList();
    for (var clerk : clerks) {
      if (!officeKeys.canBeGranted(handle, clerk.id())) {
        throw new Failure(
            clerk.login()
                + " must sign in once before keys can be rotated: the account is an old one");
      }
    }
    return clerks.stream().map(Account::id).toList();
  }
}
