package community.leju.trials.simulation;

import community.leju.content.release.FilePin;
import community.leju.content.release.Metadata;
import community.leju.content.release.RepositoryFiles;
import community.leju.content.release.SignedFile;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Signer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Somebody who broke into the hub: the key of snapshot and timestamp is theirs, no approver's is.
 * They can hold back, and run ahead with versions; nothing they make up is to reach a screen.
 */
final class Burglar {
  private static final String METADATA = "/tuf/metadata/";
  private static final String TIMESTAMP = METADATA + "timestamp.json";
  private static final Pattern SNAPSHOT = Pattern.compile(METADATA + "([0-9]+)\\.snapshot\\.json");
  private static final Duration LIFE = Duration.ofDays(3);
  private static final List<Duration> THEIR_CLOCKS =
      List.of(Duration.ZERO, Duration.ofDays(2), Duration.ofDays(300), Duration.ofDays(3_653));

  private final Dice dice;
  private final WorldClock clock;
  private final Signer nobodys = Signer.of(Ed25519.newPair());
  private Optional<Signer> stolen = Optional.empty();

  /** What they made up, by path. */
  private final Map<String, byte[]> made = new TreeMap<>();

  Burglar(Dice dice, WorldClock clock) {
    this.dice = dice;
    this.clock = clock;
  }

  void steal(Signer onlineKey) {
    stolen = Optional.of(onlineKey);
  }

  boolean hasKey() {
    return stolen.isPresent();
  }

  /**
   * Their answer, where they have one; all else they let pass.
   *
   * @param seen what the hub ever answered, by path
   */
  Optional<byte[]> answer(String path, Map<String, List<byte[]>> seen) {
    if (path.equals(TIMESTAMP) && stolen.isPresent()) {
      return newestSnapshot(seen).map(genuine -> timestamp(stolen.get(), genuine, seen));
    }
    return Optional.ofNullable(made.get(path));
  }

  private static Optional<Metadata.Snapshot> newestSnapshot(Map<String, List<byte[]>> seen) {
    return seen.entrySet().stream()
        .filter(entry -> SNAPSHOT.matcher(entry.getKey()).matches())
        .map(entry -> RepositoryFiles.snapshot(entry.getValue().getFirst()).content())
        .max(Comparator.comparingLong(Metadata.Snapshot::version));
  }

  private byte[] timestamp(Signer key, Metadata.Snapshot genuine, Map<String, List<byte[]>> seen) {
    var files = new TreeMap<>(genuine.files());
    var name = dice.oneOf(List.copyOf(files.keySet()));
    switch (dice.below(3)) {
      case 0 -> older(name, seen).ifPresent(pin -> files.put(name, pin));
      case 1 -> files.put(name, madeUp(name, Objects.requireNonNull(files.get(name)), seen));
      default -> {}
    }
    long version = genuine.version() + (dice.percent(50) ? 1 : 1_000_000 + dice.below(1_000));
    var end = clock.instant().plus(LIFE);
    var snapshot = SignedFile.sign(new Metadata.Snapshot(version, end, files), List.of(key));
    made.put(METADATA + version + ".snapshot.json", snapshot.raw().toArray());
    var theirTime = clock.instant().plus(dice.oneOf(THEIR_CLOCKS));
    var timestamp =
        new Metadata.Timestamp(version, end, FilePin.of(snapshot), Optional.of(theirTime));
    return SignedFile.sign(timestamp, List.of(key)).raw().toArray();
  }

  /** A role's earlier file, as its approvers signed it. */
  private Optional<FilePin> older(String name, Map<String, List<byte[]>> seen) {
    var files =
        seen.entrySet().stream().filter(entry -> entry.getKey().endsWith("." + name)).toList();
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(FilePin.of(read(name, dice.oneOf(files).getValue().getFirst())));
  }

  /** A role's next file, with what nobody approved. */
  private FilePin madeUp(String name, FilePin before, Map<String, List<byte[]>> seen) {
    var genuine = seen.get(METADATA + before.version() + "." + name);
    var targets = new TreeMap<String, TargetPin>();
    if (genuine != null) {
      targets.putAll(read(name, genuine.getFirst()).content().targets());
    }
    targets.replaceAll((path, pin) -> TargetPin.of(dice.bytes(100)));
    long version = before.version() + 1;
    var end = clock.instant().plus(LIFE);
    var signer = dice.percent(50) ? nobodys : stolen.orElseThrow();
    var file =
        SignedFile.sign(new Metadata.Targets(version, end, targets, List.of()), List.of(signer));
    made.put(METADATA + version + "." + name, file.raw().toArray());
    return FilePin.of(file);
  }

  private static SignedFile<Metadata.Targets> read(String name, byte[] raw) {
    return RepositoryFiles.targets(name.substring(0, name.length() - ".json".length()), raw);
  }
}
