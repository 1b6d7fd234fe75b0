package community.leju.content.release;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What every step of an update does with a role's file: find, fetch, check, accept. */
final class RoleFiles {
  private final TrustedState.Draft draft;
  private final ReleaseSource source;
  private final Instant start;

  /** Of one update; {@code start} is its fixed time by the machine's own clock (§5.1). */
  RoleFiles(TrustedState.Draft draft, ReleaseSource source, Instant start) {
    this.draft = draft;
    this.source = source;
    this.start = start;
  }

  /** A stored file that would still be believed; a damaged one counts as absent. */
  <T extends Metadata> Optional<SignedFile<T>> trusted(
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

  /**
   * The file that a pin announces: the stored one where it is that, else fetched and checked.
   *
   * @param name in the repository
   */
  <T extends Metadata> SignedFile<T> announced(
      String role,
      String name,
      FilePin pin,
      int mostBytes,
      RoleKeys keys,
      Optional<SignedFile<T>> trusted,
      Function<byte[], SignedFile<T>> reader)
      throws IOException {
    if (trusted.isPresent() && fits(role, pin, trusted.get())) {
      return trusted.get();
    }
    int cap = Math.clamp(pin.length().orElse((long) mostBytes), 0, mostBytes);
    var raw = source.metadata(name, cap).orElseThrow(() -> new ReleaseRefused.Missing(role));
    // 5.5.2, 5.6.2
    pin.check(role, raw);
    // 5.5.3, 5.6.3
    var offered = reader.apply(raw);
    offered.checkSignatures(role, keys);
    // 5.5.4, 5.6.4
    if (offered.content().version() != pin.version()) {
      throw new ReleaseRefused.WrongVersion(role, offered.content().version(), pin.version());
    }
    return offered;
  }

  private static boolean fits(String role, FilePin pin, SignedFile<?> trusted) {
    try {
      pin.check(role, trusted.raw().toArray());
      return trusted.content().version() == pin.version();
    } catch (ReleaseRefused.WrongContent e) {
      return false;
    }
  }

  /** The targets of a role, checked against whoever delegates to it here and now. */
  Metadata.Targets targets(String role, String name, FilePin pin, RoleKeys keys)
      throws IOException {
    Function<byte[], SignedFile<Metadata.Targets>> reader =
        raw -> MetadataReader.targets(role, raw);
    var trusted = trusted(role, reader, keys);
    var offered =
        announced(role, name, pin, ReleaseUpdate.MOST_TARGETS_BYTES, keys, trusted, reader);
    checkFloor(role, offered.content().version());
    // 5.6.5, 5.6.6
    accept(role, offered);
    return offered.content();
  }

  void checkFloor(String role, long version) {
    checkFloor(role, version, draft.floorOf(role));
  }

  static void checkFloor(String role, long version, long floor) {
    if (version < floor) {
      throw new ReleaseRefused.Rollback(role, version, floor);
    }
  }

  void checkExpiry(String role, Metadata metadata) {
    if (!metadata.expires().isAfter(draft.notBefore(start))) {
      throw new ReleaseRefused.Expired(role, metadata.expires());
    }
  }

  /** The last check, that against a freeze; then the file is trusted. */
  void accept(String role, SignedFile<?> file) {
    checkExpiry(role, file.content());
    draft.put(role, file);
  }
}
