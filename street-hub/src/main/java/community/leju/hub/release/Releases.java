package community.leju.hub.release;

import community.leju.content.item.Scope;
import community.leju.content.release.Metadata;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.RoleKeys;
import community.leju.content.release.SignedFile;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Signer;
import community.leju.hub.epoch.Floors;
import community.leju.hub.store.Database;
import community.leju.hub.web.Waiters;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;

/**
 * Makes releases: root and targets by offline keys, a role's targets by its approver, snapshot and
 * timestamp by the online key with every change and every day.
 */
public final class Releases {
  private static final Duration OFFLINE_LIFE = Duration.ofDays(730);
  private static final Duration ROLE_LIFE = Duration.ofDays(400);
  private static final Duration SNAPSHOT_LIFE = Duration.ofDays(30);
  private static final Duration TIMESTAMP_LIFE = Duration.ofDays(3);

  /** A little under a day, so that a daily task never finds it too young. */
  private static final Duration RENEWAL = Duration.ofHours(23);

  private static final int ROOT_THRESHOLD = 2;

  private final Database database;
  private final Signer online;
  private final Clock clock;
  private final Waiters waiters;
  private final AtomicLong watched = new AtomicLong();

  public Releases(Database database, Signer online, Clock clock, Waiters waiters) {
    this.database = database;
    this.online = online;
    this.clock = clock;
    this.waiters = waiters;
  }

  /** The first release: a root that any two of its keys sign, and targets without delegations. */
  public void begin(Handle handle, List<Signer> rootSigners, Signer targetsSigner) {
    var now = clock.instant();
    var onlineKeys = RoleKeys.of(1, List.of(keyOf(online)));
    var root =
        new Metadata.Root(
            1,
            now.plus(OFFLINE_LIFE),
            Map.of(
                "root",
                RoleKeys.of(ROOT_THRESHOLD, rootSigners.stream().map(Releases::keyOf).toList()),
                "targets",
                RoleKeys.of(1, List.of(keyOf(targetsSigner))),
                "snapshot",
                onlineKeys,
                "timestamp",
                onlineKeys));
    var signed = SignedFile.sign(root, rootSigners.subList(0, ROOT_THRESHOLD));
    MetadataTable.put(handle, "root", signed, now);
    delegate(handle, targetsSigner, List.of(), Map.of());
  }

  /** Delegates to the approvers there are now. */
  public void delegate(
      Handle handle, Signer targetsSigner, List<Scope> scopes, Map<Scope, List<byte[]>> approvers) {
    var now = clock.instant();
    var targets =
        new Metadata.Targets(
            MetadataTable.nextVersion(handle, "targets"),
            now.plus(OFFLINE_LIFE),
            Map.of(),
            Roles.delegations(scopes, approvers));
    MetadataTable.put(handle, "targets", SignedFile.sign(targets, List.of(targetsSigner)), now);
    snapshot(handle);
  }

  /** Makes a release of some changes, each role signed by the approver. */
  public void publish(Handle handle, Signer approver, List<Change> changes) {
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
    roles.forEach(role -> signRole(handle, role, approver));
    snapshot(handle);
  }

  /** What the role signs now, by path. */
  public Map<String, TargetPin> targetsOf(Handle handle, Scope scope) {
    return TargetTable.ofRole(handle, scope.value());
  }

  private void signRole(Handle handle, String role, Signer approver) {
    var now = clock.instant();
    var targets =
        new Metadata.Targets(
            MetadataTable.nextVersion(handle, role),
            now.plus(ROLE_LIFE),
            TargetTable.ofRole(handle, role),
            List.of());
    MetadataTable.put(handle, role, SignedFile.sign(targets, List.of(approver)), now);
  }

  private void snapshot(Handle handle) {
    var now = clock.instant();
    var snapshot =
        SignedFile.sign(
            new Metadata.Snapshot(
                MetadataTable.nextVersion(handle, "snapshot"),
                now.plus(SNAPSHOT_LIFE),
                MetadataTable.pins(handle)),
            List.of(online));
    MetadataTable.put(handle, "snapshot", snapshot, now);
    var timestamp =
        new Metadata.Timestamp(
            MetadataTable.nextVersion(handle, "timestamp"),
            now.plus(TIMESTAMP_LIFE),
            community.leju.content.release.FilePin.of(snapshot),
            Optional.of(now));
    MetadataTable.put(handle, "timestamp", SignedFile.sign(timestamp, List.of(online)), now);
    MetadataTable.prune(handle);
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
            snapshot(handle);
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

  private static ReleaseKey keyOf(Signer signer) {
    return ReleaseKey.ofEd25519(signer.publicKey());
  }
}
