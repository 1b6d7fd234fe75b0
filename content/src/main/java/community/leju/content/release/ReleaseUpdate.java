package community.leju.content.release;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The client workflow of TUF 1.0, §5.1 to §5.6, with the specification's step numbers.
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
  private final TrustedState.Draft draft;
  private final RoleFiles files;

  /**
   * Prepares one update.
   *
   * @param roles the delegated roles to follow
   */
  public ReleaseUpdate(TrustedState before, ReleaseSource source, List<String> roles, Clock clock) {
    this(before, source, _ -> roles, clock);
  }

  /**
   * Prepares one update that chooses among what it finds.
   *
   * @param roles from the names of all delegated roles to those to follow
   */
  public ReleaseUpdate(
      TrustedState before, ReleaseSource source, UnaryOperator<List<String>> roles, Clock clock) {
    this.before = before;
    this.source = source;
    this.roles = roles;
    this.draft = before.draft();
    this.files = new RoleFiles(draft, source, clock.instant());
  }

  /**
   * Fetches and checks the newest release and the roles that are followed.
   *
   * @throws ReleaseRefused where anything about it is not as it must be; nothing was changed
   * @throws IOException where the source could not be read
   */
  public CheckedRelease run() throws IOException {
    var root = updateRoot();
    var timestamp = updateTimestamp(root);
    var search = search(root, timestamp);
    var pins = search.of(new HashSet<>(roles.apply(search.offered())));
    var hubTime = timestamp.hubTime().filter(time -> isBelievable(time, root));
    hubTime.ifPresent(draft::heard);
    var state = draft.done();
    return new CheckedRelease(state, !state.files().equals(before.files()), pins, hubTime);
  }

  /**
   * Fetches and checks the four top roles only, for whoever looks up single targets. Throws as
   * {@link #run}.
   */
  public TargetSearch refresh() throws IOException {
    var root = updateRoot();
    return search(root, updateTimestamp(root));
  }

  /**
   * What was verified up to now, also where an update or a search then broke off. A kiosk stores a
   * release whole or not at all; the specification's files are each kept once they are trusted.
   */
  public TrustedState reached() {
    return draft.done();
  }

  private TargetSearch search(Metadata.Root root, Metadata.Timestamp timestamp) throws IOException {
    var snapshot = updateSnapshot(root, timestamp);
    // 5.6.1 to 5.6.6
    var pin = snapshot.files().get("targets.json");
    if (pin == null) {
      throw new ReleaseRefused.Missing("targets");
    }
    var name = root.fileName("targets", pin);
    var top = files.targets("targets", name, pin, root.keysOf("targets"));
    return new TargetSearch(root, snapshot, top, files);
  }

  /** §5.3: walk from the trusted root to the newest, one version at a time. */
  private Metadata.Root updateRoot() throws IOException {
    var trusted = trustedRoot();
    draft.put("root", trusted);
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
      if (next > draft.floorOf("root")) {
        forgetRotated(trusted.content(), offered.content());
      }
      draft.put("root", offered);
      trusted = offered;
    }
    files.checkFloor("root", trusted.content().version());
    // 5.3.10: a frozen root is found here.
    files.checkExpiry("root", trusted.content());
    mendFirstRoot(trusted);
    return trusted.content();
  }

  /** §5.2; where the newest root is damaged, the walk begins anew at the first. */
  private SignedFile<Metadata.Root> trustedRoot() {
    try {
      return selfSigned(draft.file("root").orElseThrow());
    } catch (ReleaseRefused e) {
      return selfSigned(draft.file(TrustedState.FIRST_ROOT).orElseThrow(() -> e));
    }
  }

  /** Where the first one is damaged, the newest takes its place: one of the two is always whole. */
  private void mendFirstRoot(SignedFile<Metadata.Root> trusted) {
    draft
        .file(TrustedState.FIRST_ROOT)
        .ifPresent(first -> {
          try {
            selfSigned(first);
          } catch (ReleaseRefused e) {
            draft.beginWith(trusted);
          }
        });
  }

  private static SignedFile<Metadata.Root> selfSigned(byte[] raw) {
    var root = MetadataReader.root(raw);
    root.checkSignatures("root", root.content().keysOf("root"));
    return root;
  }

  /** §5.3.11: recover from a fast-forward attack. */
  private void forgetRotated(Metadata.Root old, Metadata.Root offered) {
    boolean snapshot = isRotated(old.keysOf("snapshot"), offered.keysOf("snapshot"));
    boolean timestamp = isRotated(old.keysOf("timestamp"), offered.keysOf("timestamp"));
    if (timestamp) {
      draft.forgetTime();
    }
    if (snapshot || timestamp) {
      draft.forget("timestamp");
      draft.forget("snapshot");
    }
    if (snapshot) {
      draft.forgetFloorsOfTargets();
    }
  }

  /** A key was taken away; one more key gives nobody a reason to go back. */
  private static boolean isRotated(RoleKeys old, RoleKeys offered) {
    return !offered.keys().values().containsAll(old.keys().values());
  }

  /** §5.4. */
  private Metadata.Timestamp updateTimestamp(Metadata.Root root) throws IOException {
    var keys = root.keysOf("timestamp");
    // 5.4.1
    var raw =
        source
            .metadata("timestamp.json", MOST_TIMESTAMP_BYTES)
            .orElseThrow(() -> new ReleaseRefused.Missing("timestamp"));
    var offered = MetadataReader.timestamp(raw);
    // 5.4.2
    offered.checkSignatures("timestamp", keys);
    // 5.4.3: neither itself nor the snapshot it names may go back.
    files.checkFloor("timestamp", offered.content().version());
    files.checkFloor("snapshot", offered.content().snapshot().version());
    var trusted = files.trusted("timestamp", MetadataReader::timestamp, keys);
    if (trusted.isPresent()) {
      var old = trusted.get().content();
      RoleFiles.checkFloor("timestamp", offered.content().version(), old.version());
      if (old.version() == offered.content().version()) {
        offered = trusted.get();
      }
      RoleFiles.checkFloor(
          "snapshot", offered.content().snapshot().version(), old.snapshot().version());
    }
    // 5.4.4, also for the one that is already trusted: a replay after its end is a freeze.
    files.accept("timestamp", offered);
    return offered.content();
  }

  /** §5.5. */
  private Metadata.Snapshot updateSnapshot(Metadata.Root root, Metadata.Timestamp timestamp)
      throws IOException {
    var keys = root.keysOf("snapshot");
    var pin = timestamp.snapshot();
    var name = root.fileName("snapshot", pin);
    var trusted = files.trusted("snapshot", MetadataReader::snapshot, keys);
    // 5.5.1 to 5.5.4
    var offered =
        files.announced(
            "snapshot", name, pin, MOST_SNAPSHOT_BYTES, keys, trusted, MetadataReader::snapshot);
    // 5.5.5: no role may go back or vanish.
    trusted.ifPresent(old ->
        old.content()
            .files()
            .forEach((file, was) -> {
              var now = offered.content().files().get(file);
              RoleFiles.checkFloor(file, now == null ? 0 : now.version(), was.version());
            }));
    // 5.5.6, 5.5.7
    files.accept("snapshot", offered);
    return offered.content();
  }

  /** Time only goes forward, and never past the root, which was signed offline. */
  private boolean isBelievable(Instant time, Metadata.Root root) {
    return draft.notBefore(time).equals(time) && time.isBefore(root.expires());
  }
}
