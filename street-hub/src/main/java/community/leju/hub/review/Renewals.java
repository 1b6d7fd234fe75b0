package community.leju.hub.review;

import community.leju.content.signing.Signer;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.release.Releases;
import community.leju.hub.store.Database;
import java.util.List;

/** Signs a role anew as it stands, so that it does not end while there is nothing to publish. */
public final class Renewals {
  private final Database database;
  private final Releases releases;
  private final AuditLog audit;

  public Renewals(Database database, Releases releases, AuditLog audit) {
    this.database = database;
    this.releases = releases;
    this.audit = audit;
  }

  /**
   * Signs a role.
   *
   * @param by who does it, for the audit log
   * @throws community.leju.process.launch.Failure where too few of them may sign for it
   */
  public void renew(String role, List<Signer> approvers, String by) {
    database.change(handle -> {
      releases.resign(handle, List.of(role), approvers);
      audit.write(handle, by, "keys.renew", role, "ok");
    });
    releases.announce();
  }
}
