package community.leju.content.testing;

import community.leju.content.release.Delegation;
import community.leju.content.release.FilePin;
import community.leju.content.release.Metadata;
import community.leju.content.release.ReleaseKey;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.RoleKeys;
import community.leju.content.release.SignedFile;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Signer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A release repository in memory: a root of 2 in 3, the online roles, and one delegated role a
 * scope. {@link #publish()} signs what {@link #put} laid in; {@link #files()} may then be spoilt.
 */
public final class SampleRepository implements ReleaseSource {
  public static final String STREET = "street";

  private final Clock clock;
  private final List<Signer> rootKeys = List.of(newSigner(), newSigner(), newSigner());
  private final Map<String, Signer> topKeys = new HashMap<>();
  private final Map<String, Signer> roleKeys = new LinkedHashMap<>();
  private final Map<String, Map<String, byte[]>> contents = new HashMap<>();
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, byte[]> targets = new TreeMap<>();
  private long version;

  /** Makes a repository with the given delegated roles and signs its root. */
  public SampleRepository(Clock clock, String... roles) {
    this.clock = clock;
    for (var top : List.of("timestamp", "snapshot", "targets")) {
      topKeys.put(top, newSigner());
    }
    for (var role : roles) {
      roleKeys.put(role, newSigner());
      contents.put(role, new TreeMap<>());
    }
    files.put("1.root.json", signRoot(1, rootKeys.subList(0, 2)));
  }

  private static Signer newSigner() {
    return Signer.of(Ed25519.newPair());
  }

  /** A root of that version, signed by those of {@link #rootKeys()}. */
  public byte[] signRoot(long rootVersion, List<Signer> signers) {
    var roles = new HashMap<String, RoleKeys>();
    roles.put("root", keysOf(2, rootKeys));
    topKeys.forEach((name, key) -> roles.put(name, keysOf(1, List.of(key))));
    var expires = clock.instant().plus(Duration.ofDays(730));
    return SignedFile.sign(new Metadata.Root(rootVersion, expires, roles), signers).raw().toArray();
  }

  public List<Signer> rootKeys() {
    return rootKeys;
  }

  public Signer keyOf(String role) {
    var key = topKeys.getOrDefault(role, roleKeys.get(role));
    return Objects.requireNonNull(key, role);
  }

  public void put(String role, String path, byte[] content) {
    Objects.requireNonNull(contents.get(role), role).put(path, content);
  }

  public void remove(String role, String path) {
    Objects.requireNonNull(contents.get(role), role).remove(path);
  }

  /** Signs everything anew, one version up. */
  public void publish() {
    publish(Duration.ofDays(3));
  }

  /** As {@link #publish()}, with the life of the timestamp. */
  public void publish(Duration timestampLife) {
    version++;
    var pins = new HashMap<String, FilePin>();
    var delegations =
        roleKeys.entrySet().stream()
            .map(e ->
                new Delegation(
                    e.getKey(), keysOf(1, List.of(e.getValue())), true, paths(e.getKey())))
            .toList();
    var year = clock.instant().plus(Duration.ofDays(400));
    write("targets", new Metadata.Targets(version, year, Map.of(), delegations), pins);
    contents.forEach((role, own) -> {
      var signed = new HashMap<String, TargetPin>();
      own.forEach((path, content) -> {
        var pin = TargetPin.of(content);
        signed.put(path, pin);
        targets.put(pin.fileName(path), content);
      });
      write(role, new Metadata.Targets(version, year, signed, List.of()), pins);
    });
    var month = clock.instant().plus(Duration.ofDays(30));
    var snapshot = write("snapshot", new Metadata.Snapshot(version, month, pins), new HashMap<>());
    var timestamp =
        new Metadata.Timestamp(
            version,
            clock.instant().plus(timestampLife),
            FilePin.of(snapshot),
            Optional.of(clock.instant()));
    files.put("timestamp.json", SignedFile.sign(timestamp, signers("timestamp")).raw().toArray());
  }

  private <T extends Metadata> SignedFile<T> write(
      String role, T metadata, Map<String, FilePin> pins) {
    var file = SignedFile.sign(metadata, signers(role));
    files.put(version + "." + role + ".json", file.raw().toArray());
    pins.put(role + ".json", FilePin.of(file));
    return file;
  }

  private List<Signer> signers(String role) {
    return List.of(keyOf(role));
  }

  private static RoleKeys keysOf(int threshold, List<Signer> signers) {
    var keys = signers.stream().map(one -> ReleaseKey.ofEd25519(one.publicKey())).toList();
    return RoleKeys.of(threshold, keys);
  }

  private static List<String> paths(String role) {
    return role.equals(STREET)
        ? List.of("street/*/*", "keys/*", "forms/*")
        : List.of(role + "/*/*");
  }

  /** File name to content: what a hub would serve, open to tampering. */
  public Map<String, byte[]> files() {
    return files;
  }

  /** One of {@link #files()}. */
  public byte[] file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  /** As {@link #files()}, of the targets, by their name in a consistent snapshot. */
  public Map<String, byte[]> targets() {
    return targets;
  }

  @Override
  public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
    var file = files.get(name);
    if (file != null && file.length > mostBytes) {
      throw new IOException(name + " is longer than " + mostBytes);
    }
    return Optional.ofNullable(file);
  }
}
