package community.leju.content.release;

import community.leju.content.signing.Bytes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a kiosk has come to trust. Stored whole, in one transaction.
 *
 * @param files role to the metadata file as it came; {@code root} is always there
 * @param floors role to the least version that may ever be accepted; outlives the file
 * @param timeFloor the latest signed time ever seen
 */
public record TrustedState(Map<String, Bytes> files, Map<String, Long> floors, Instant timeFloor) {
  /**
   * Among the files: the root that trust began with, for the day on which the newest one is
   * damaged; where this one was damaged first, a newer one. No role may have this name.
   */
  public static final String FIRST_ROOT = "first root";

  /** Copies both maps. */
  public TrustedState {
    files = Map.copyOf(files);
    floors = Map.copyOf(floors);
    if (!files.containsKey(Metadata.Root.TYPE)) {
      throw new IllegalArgumentException("no trusted root");
    }
  }

  /**
   * The beginning of trust: a root handed over at enrolment.
   *
   * @throws ReleaseRefused where it is no root, or not signed by itself
   */
  public static TrustedState of(byte[] root) {
    var file = MetadataReader.root(root);
    file.checkSignatures(Metadata.Root.TYPE, file.content().keysOf(Metadata.Root.TYPE));
    return new TrustedState(
        Map.of(Metadata.Root.TYPE, file.raw(), FIRST_ROOT, file.raw()),
        Map.of(Metadata.Root.TYPE, file.content().version()),
        Instant.EPOCH);
  }

  /** A copy to change while an update is checked. */
  Draft draft() {
    return new Draft(new HashMap<>(files), new HashMap<>(floors), timeFloor);
  }

  /** A state that is still being checked. */
  static final class Draft {
    private final Map<String, Bytes> files;
    private final Map<String, Long> floors;
    private Instant timeFloor;

    private Draft(Map<String, Bytes> files, Map<String, Long> floors, Instant timeFloor) {
      this.files = files;
      this.floors = floors;
      this.timeFloor = timeFloor;
    }

    void put(String role, SignedFile<?> file) {
      files.put(role, file.raw());
      floors.merge(role, file.content().version(), Math::max);
    }

    /** Trust begins with this root from now on. */
    void beginWith(SignedFile<Metadata.Root> root) {
      files.put(FIRST_ROOT, root.raw());
    }

    Optional<byte[]> file(String role) {
      return Optional.ofNullable(files.get(role)).map(Bytes::toArray);
    }

    long floorOf(String role) {
      return floors.getOrDefault(role, 0L);
    }

    /** After a rotation of its keys, so that a stolen key's huge version does not last for ever. */
    void forget(String role) {
      files.remove(role);
      floors.remove(role);
    }

    /** The snapshot gives every targets role its version: who had its keys could raise them all. */
    void forgetFloorsOfTargets() {
      floors.keySet().retainAll(List.of("root", "timestamp", "snapshot"));
    }

    /** The time was signed by the timestamp's key: who had that could move it to any day. */
    void forgetTime() {
      timeFloor = Instant.EPOCH;
    }

    /** A clock that fell behind what was signed is corrected by it. */
    Instant notBefore(Instant own) {
      return own.isBefore(timeFloor) ? timeFloor : own;
    }

    void heard(Instant time) {
      timeFloor = time;
    }

    TrustedState done() {
      return new TrustedState(files, floors, timeFloor);
    }
  }
}
