package community.leju.hub.release;

import community.leju.content.release.Delegation;
import community.leju.content.release.FilePin;
import community.leju.content.release.Metadata;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.RepositoryFiles;
import community.leju.content.release.RoleKeys;
import community.leju.content.release.SignedFile;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Signer;
import community.leju.hub.keys.OnlineKeys;
import community.leju.process.launch.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Signs the files of a repository: root and targets by offline keys, a role's targets by its
 * approvers, snapshot and timestamp by the online key.
 */
public final class RoleFiles {
  private static final Duration OFFLINE_LIFE = Duration.ofDays(730);
  private static final Duration ROLE_LIFE = Duration.ofDays(400);
  private static final Duration SNAPSHOT_LIFE = Duration.ofDays(30);
  private static final Duration TIMESTAMP_LIFE = Duration.ofDays(3);

  private final OnlineKeys online;
  private final Clock clock;

  public RoleFiles(OnlineKeys online, Clock clock) {
    this.online = online;
    this.clock = clock;
  }

  /** When a root or a targets file that is signed now ends. */
  Instant offlineEnd() {
    return endOf(OFFLINE_LIFE);
  }

  /** A whole hour: what is signed within it differs from what was signed before by less. */
  private Instant endOf(Duration life) {
    return clock.instant().plus(life).truncatedTo(ChronoUnit.HOURS);
  }

  void signTargets(Handle handle, Signer signer, List<Delegation> delegations) {
    var now = clock.instant();
    var targets =
        new Metadata.Targets(
            MetadataTable.nextVersion(handle, "targets"), offlineEnd(), Map.of(), delegations);
    MetadataTable.put(handle, "targets", SignedFile.sign(targets, List.of(signer)), now);
    snapshot(handle);
  }

  /**
   * Signs a role anew, as it stands.
   *
   * @param signers those among them whose keys the role has sign it
   * @throws Failure where they are too few
   */
  void signRole(Handle handle, String role, List<Signer> signers) {
    var keys =
        keysOf(handle, role).orElseThrow(() -> new Failure("no approver may sign for " + role));
    var entitled =
        signers.stream().filter(signer -> keys.keys().containsKey(keyOf(signer).id())).toList();
    if (entitled.size() < keys.threshold()) {
      throw new Failure(
          "%s needs the signatures of %d of its approvers, here are %d; name them: --approver LOGIN"
              .formatted(role, keys.threshold(), entitled.size()));
    }
    var file = SignedFile.sign(nextOf(handle, role, TargetTable.ofRole(handle, role)), entitled);
    MetadataTable.put(handle, role, file, clock.instant());
  }

  /** The role's next file, of those targets. */
  Metadata.Targets nextOf(Handle handle, String role, Map<String, TargetPin> targets) {
    return new Metadata.Targets(
        MetadataTable.nextVersion(handle, role), endOf(ROLE_LIFE), targets, List.of());
  }

  /** Puts a role's file that enough approvers signed, one after the other, in force. */
  void put(Handle handle, String role, SignedFile<Metadata.Targets> file) {
    MetadataTable.put(handle, role, file, clock.instant());
    snapshot(handle);
  }

  /** Whose signatures a delegated role needs; empty where nobody may sign for it. */
  Optional<RoleKeys> keysOf(Handle handle, String role) {
    return delegations(handle).stream()
        .filter(one -> one.role().equals(role))
        .map(Delegation::keys)
        .findFirst();
  }

  /** What the newest targets file delegates. */
  List<Delegation> delegations(Handle handle) {
    return MetadataTable.newest(handle, "targets")
        .map(stored -> RepositoryFiles.targets("targets", stored.bytes().toArray()))
        .map(file -> file.content().delegations())
        .orElse(List.of());
  }

  /** The newest root. */
  SignedFile<Metadata.Root> root(Handle handle) {
    var newest = MetadataTable.newest(handle, "root").orElseThrow();
    return RepositoryFiles.root(newest.bytes().toArray());
  }

  /** Signs snapshot and timestamp over what there is. */
  void snapshot(Handle handle) {
    var now = clock.instant();
    var signer = online.of(onlineKeys(handle));
    var snapshot =
        SignedFile.sign(
            new Metadata.Snapshot(
                MetadataTable.nextVersion(handle, "snapshot"),
                endOf(SNAPSHOT_LIFE),
                MetadataTable.pins(handle)),
            List.of(signer));
    MetadataTable.put(handle, "snapshot", snapshot, now);
    var timestamp =
        new Metadata.Timestamp(
            MetadataTable.nextVersion(handle, "timestamp"),
            endOf(TIMESTAMP_LIFE),
            FilePin.of(snapshot),
            Optional.of(now));
    MetadataTable.put(handle, "timestamp", SignedFile.sign(timestamp, List.of(signer)), now);
    MetadataTable.prune(handle);
  }

  private RoleKeys onlineKeys(Handle handle) {
    return Objects.requireNonNull(root(handle).content().roles().get("timestamp"));
  }

  static ReleaseKey keyOf(Signer signer) {
    return ReleaseKey.ofEd25519(signer.publicKey());
  }
}
