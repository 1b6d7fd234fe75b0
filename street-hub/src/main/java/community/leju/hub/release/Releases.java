package community.leju.hub.release;

import community.leju.content.item.Scope;
import community.leju.content.release.RoleKeys;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Signer;
import community.leju.hub.epoch.Floors;
import community.leju.hub.store.Database;
import community.leju.hub.web.Waiters;
import community.leju.process.launch.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * Makes releases: a role's targets are signed by its approver, snapshot and timestamp by the online
 * key with every change and every day.
 */
public final class Releases {
  /** A little under a day, so that a daily task never finds it too young. */
  private static final Duration RENEWAL = Duration.ofHours(23);

  private final Database database;
  private final RoleFiles files;
  private final Clock clock;
  private final Waiters waiters;
  private final AtomicLong watched = new AtomicLong();

  public Releases(Database database, RoleFiles files, Clock clock, Waiters waiters) {
    this.database = database;
    this.files = files;
    this.clock = clock;
    this.waiters = waiters;
  }

  /**
   * Makes a release of some changes.
   *
   * @param approvers those among them whose keys a role has sign it
   * @throws Failure where they are too few
   */
  public void publish(Handle handle, List<Signer> approvers, List<Change> changes) {
    var roles = new LinkedHashSet<String>();
    for (var change : changes) {
      var role = change.role();
      roles.add(role);
      if (change.item() == 0) {
        change.targets().forEach((path, pin) -> TargetTable.put(handle, role, 0, path, pin));
      } else {
        TargetTable.replace(handle, role, change.item(), change.targets());
      }
    }
    resign(handle, roles, approvers);
  }

  /**
   * Signs roles anew, as they stand.
   *
   * @param signers those among them whose keys a role has sign it
   * @throws Failure where they are too few
   */
  public void resign(Handle handle, Collection<String> roles, List<Signer> signers) {
    roles.forEach(role -> files.signRole(handle, role, signers));
    files.snapshot(handle);
  }

  /** Whose signatures a delegated role needs; empty where nobody may sign for it. */
  public Optional<RoleKeys> keysOf(Handle handle, String role) {
    return files.keysOf(handle, role);
  }

  /** How many approvers sign for a role. */
  public int thresholdOf(Handle handle, String role) {
    return keysOf(handle, role).map(RoleKeys::threshold).orElse(1);
  }

  /** What the role signs now, by path. */
  public Map<String, TargetPin> targetsOf(Handle handle, Scope scope) {
    return TargetTable.ofRole(handle, scope.value());
  }

  /** Signs snapshot and timestamp anew where the last ones are a day old, or below the floor. */
  public void renew() {
    boolean renewed =
        database.write(handle -> {
          var newest = MetadataTable.newest(handle, "timestamp").orElseThrow();
          boolean old =
              newest.madeAt().plus(RENEWAL).isBefore(clock.instant())
                  || newest.version() < Floors.of(handle, Floors.RELEASE);
          if (old) {
            files.snapshot(handle);
          }
          return old;
        });
    if (renewed) {
      announce();
    }
  }

  /** Wakes waiting kiosks where another process has released something since the last look. */
  public void watch() {
    long newest =
        database
            .read(handle -> MetadataTable.newest(handle, "timestamp"))
            .map(MetadataTable.Stored::version)
            .orElse(0L);
    if (watched.getAndSet(newest) != newest) {
      announce();
    }
  }

  /** Wakes the kiosks that wait for news. Called after the commit: before it there are none. */
  public void announce() {
    waiters.wake();
  }

  /** The first root, which a kiosk takes home from its enrolment. */
  public byte[] firstRoot() {
    return database
        .read(handle -> MetadataTable.find(handle, "root", 1))
        .orElseThrow()
        .bytes()
        .toArray();
  }
}
