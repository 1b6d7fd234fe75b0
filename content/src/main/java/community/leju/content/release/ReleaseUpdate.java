package community.leju.content.release;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The client workflow of TUF 1.0, §5.3 to §5.6, with the specification's step numbers.
 *
 * <p>Closed here beyond the specification: a timestamp of equal version is checked for expiry too;
 * stored files are checked again, as if they had just come, so that a truncated one is fetched
 * anew; a delegated role is always checked against its present delegator.
 */
public final class ReleaseUpdate {
  static final int MOST_ROOT_BYTES = 512 * 1024;
  static final int MOST_TIMESTAMP_BYTES = 16 * 1024;
  static final int MOST_SNAPSHOT_BYTES = 2 * 1024 * 1024;
  static final int MOST_TARGETS_BYTES = 5 * 1024 * 1024;
  static final int MOST_ROOTS_AT_ONCE = 64;

  private final TrustedState before;
  private final ReleaseSource source;
  private final UnaryOperator<List<String>> roles;
  private final Clock clock;
  private final TrustedState.Draft draft;

  /**
   * Prepares one update.
   *
   * @param roles the delegated roles to follow, in order
   */
  public ReleaseUpdate(TrustedState before, ReleaseSource source, List<String> roles, Clock clock) {
    this(before, source, _ -> roles, clock);
  }

  /**
   * Prepares one update that chooses among what it finds.
   *
   * @param roles from the names of all delegated roles to those to follow, in order
   */
  public ReleaseUpdate(
      TrustedState before, ReleaseSource source, UnaryOperator<List<String>> roles, Clock clock) {
    this.before = before;
    this.source = source;
    this.roles = roles;
    this.clock = clock;
    this.draft = before.draft();
  }

  /**
   * Fetches and checks the newest release.
   *
   * @throws ReleaseRefused where anything about it is not as it must be; nothing was changed
   * @throws IOException where the source could not be read
   */
  public CheckedRelease run() throws IOException {
    var root = updateRoot();
    var timestamp = updateTimestamp(root);
    var snapshot = updateSnapshot(root, timestamp);
    var targets = updateTargets(root, snapshot);
    var pins = new HashMap<String, TargetPin>();
    var offered = targets.delegations().stream().map(Delegation::role).toList();
    for (var role : roles.apply(offered)) {
      var delegation = targets.delegationOf(role);
      if (delegation.isPresent()) {
        collect(delegation.get(), snapshot, pins);
      }
    }
    var hubTime = timestamp.hubTime().filter(time -> isBelievable(time, root));
    hubTime.ifPresent(draft::heard);
    var state = draft.done();
    return new CheckedRelease(state, !state.files().equals(before.files()), pins, hubTime);
  }

  /** §5.3: walk from the trusted root to the newest, one version at a time. */
  private Metadata.Root updateRoot() throws IOException {
    var trusted = MetadataReader.root(draft.file("root").orElseThrow());
    for (int i = 0; i < MOST_ROOTS_AT_ONCE; i++) {
      long next = trusted.content().version() + 1;
      // 5.3.3: none newer, so this is the one.
      var raw = source.metadata(next + ".root.json", MOST_ROOT_BYTES);
      if (raw.isEmpty()) {
        break;
      }
      var offered = MetadataReader.root(raw.get());
      // 5.3.4: signed by the old keys and by its own.
      offered.checkSignatures("root", trusted.content().keysOf("root"));
      offered.checkSignatures("root", offered.content().keysOf("root"));
      // 5.3.5: exactly the next version.
      if (offered.content().version() != next) {
        throw new ReleaseRefused.WrongVersion("root", offered.content().version(), next);
      }
      forgetRotated(trusted.content(), offered.content());
      draft.put("root", offered);
      trusted = offered;
    }
    // 5.3.10: a frozen root is found here.
    checkExpiry("root", trusted.content());
    return trusted.content();
  }

  /** §5.3.11: recover from a fast-forward attack. */
  private void forgetRotated(Metadata.Root old, Metadata.Root offered) {
    for (var role : List.of("timestamp", "snapshot", "targets")) {
      if (!old.keysOf(role).equals(offered.keysOf(role))) {
        draft.forget("timestamp");
        draft.forget("snapshot");
        draft.forget(role);
      }
    }
  }

  /** §5.4. */
  private Metadata.Timestamp updateTimestamp(Metadata.Root root) throws IOException {
    // 5.4.1
    var raw =
        source
            .metadata("timestamp.json", MOST_TIMESTAMP_BYTES)
            .orElseThrow(() -> new ReleaseRefused.Missing("timestamp"));
    var offered = MetadataReader.timestamp(raw);
    // 5.4.2
    offered.checkSignatures("timestamp", root.keysOf("timestamp"));
    // 5.4.3: neither itself nor the snapshot it names may go back.
    checkFloor("timestamp", offered.content().version());
    checkFloor("snapshot", offered.content().snapshot().version());
    var trusted = usable("timestamp", MetadataReader::timestamp, root.keysOf("timestamp"));
    if (trusted.isPresent() && trusted.get().content().version() == offered.content().version()) {
      offered = trusted.get();
    }
    // 5.4.4, also for the one that is already trusted: a replay after its end is a freeze.
    checkExpiry("timestamp", offered.content());
    draft.put("timestamp", offered);
    return offered.content();
  }

  /** §5.5. */
  private Metadata.Snapshot updateSnapshot(Metadata.Root root, Metadata.Timestamp timestamp)
      throws IOException {
    var keys = root.keysOf("snapshot");
    var trusted = usable("snapshot", MetadataReader::snapshot, keys);
    var pin = timestamp.snapshot();
    var offered = announced("snapshot", pin, trusted, MetadataReader::snapshot);
    // 5.5.3
    offered.checkSignatures("snapshot", keys);
    // 5.5.5: no role may go back or vanish.
    trusted.ifPresent(old ->
        old.content()
            .files()
            .forEach((name, was) -> checkNoRollback(offered.content(), name, was)));
    // 5.5.6
    checkExpiry("snapshot", offered.content());
    draft.put("snapshot", offered);
    return offered.content();
  }

  private static void checkNoRollback(Metadata.Snapshot offered, String name, FilePin was) {
    var now = offered.files().get(name);
    long version = now == null ? 0 : now.version();
    if (version < was.version()) {
      throw new ReleaseRefused.Rollback(name, version, was.version());
    }
  }

  /** §5.6, the top-level role. */
  private Metadata.Targets updateTargets(Metadata.Root root, Metadata.Snapshot snapshot)
      throws IOException {
    var pin = snapshot.files().get("targets.json");
    if (pin == null) {
      throw new ReleaseRefused.Missing("targets");
    }
    return updateRole("targets", root.keysOf("targets"), pin);
  }

  /** §5.6.7: a delegated role's targets, within the paths that it was given. */
  private void collect(
      Delegation delegation, Metadata.Snapshot snapshot, Map<String, TargetPin> pins)
      throws IOException {
    var pin = snapshot.files().get(delegation.role() + ".json");
    if (pin == null) {
      // Delegated, but nothing was ever published.
      return;
    }
    updateRole(delegation.role(), delegation.keys(), pin)
        .targets()
        .forEach((path, target) -> {
          if (delegation.covers(path)) {
            pins.putIfAbsent(path, target);
          }
        });
  }

  private Metadata.Targets updateRole(String role, RoleKeys keys, FilePin pin) throws IOException {
    Function<byte[], SignedFile<Metadata.Targets>> reader =
        raw -> MetadataReader.targets(role, raw);
    var offered = announced(role, pin, usable(role, reader, keys), reader);
    // 5.6.3
    offered.checkSignatures(role, keys);
    checkFloor(role, offered.content().version());
    // 5.6.5
    checkExpiry(role, offered.content());
    draft.put(role, offered);
    return offered.content();
  }

  /** The file that a pin announces: the stored one where it is that, else fetched and checked. */
  private <T extends Metadata> SignedFile<T> announced(
      String role,
      FilePin pin,
      Optional<SignedFile<T>> trusted,
      Function<byte[], SignedFile<T>> reader)
      throws IOException {
    if (trusted.isPresent() && fits(pin, trusted.get().raw(), trusted.get().content())) {
      return trusted.get();
    }
    int most = role.equals("snapshot") ? MOST_SNAPSHOT_BYTES : MOST_TARGETS_BYTES;
    int cap = (int) Math.min(most, pin.length().orElse((long) most));
    var raw =
        source
            .metadata(pin.version() + "." + role + ".json", cap)
            .orElseThrow(() -> new ReleaseRefused.Missing(role));
    // 5.5.2, 5.6.2
    checkPin(role, pin, raw);
    var offered = reader.apply(raw);
    // 5.5.4, 5.6.4
    if (offered.content().version() != pin.version()) {
      throw new ReleaseRefused.WrongVersion(role, offered.content().version(), pin.version());
    }
    return offered;
  }

  private static boolean fits(FilePin pin, Bytes raw, Metadata content) {
    return content.version() == pin.version()
        && pin.sha256().map(hash -> hash.equals(Sha256.hex(raw.toArray()))).orElse(true);
  }

  private static void checkPin(String role, FilePin pin, byte[] raw) {
    if (pin.length().isPresent() && pin.length().get() != raw.length) {
      throw new ReleaseRefused.WrongContent(
          role, raw.length + " bytes where " + pin.length().get() + " were announced");
    }
    if (pin.sha256().isPresent() && !pin.sha256().get().equals(Sha256.hex(raw))) {
      throw new ReleaseRefused.WrongContent(role, "is not the file that was announced");
    }
  }

  /** A stored file that would still be believed; a damaged one counts as absent. */
  private <T extends Metadata> Optional<SignedFile<T>> usable(
      String role, Function<byte[], SignedFile<T>> reader, RoleKeys keys) {
    return draft
        .file(role)
        .flatMap(raw -> {
          try {
            var file = reader.apply(raw);
            file.checkSignatures(role, keys);
            return Optional.of(file);
          } catch (ReleaseRefused e) {
            return Optional.empty();
          }
        });
  }

  private void checkFloor(String role, long version) {
    long floor = draft.floorOf(role);
    if (version < floor) {
      throw new ReleaseRefused.Rollback(role, version, floor);
    }
  }

  private void checkExpiry(String role, Metadata metadata) {
    if (!metadata.expires().isAfter(now())) {
      throw new ReleaseRefused.Expired(role, metadata.expires());
    }
  }

  /** A clock that fell behind what was signed is corrected by it. */
  private Instant now() {
    var own = clock.instant();
    return own.isBefore(before.timeFloor()) ? before.timeFloor() : own;
  }

  /** Time only goes forward, and never past the root, which was signed offline. */
  private boolean isBelievable(Instant time, Metadata.Root root) {
    return !time.isBefore(before.timeFloor()) && time.isBefore(root.expires());
  }
}
