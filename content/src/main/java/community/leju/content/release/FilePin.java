package community.leju.content.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What one metadata file says about another.
 *
 * @param length bytes, where it is said
 * @param digests none where nothing is said
 */
public record FilePin(long version, Optional<Long> length, Digests digests) {
  /** A pin as our repository makes them: 64 hexadecimal digits of SHA-256. */
  public FilePin(long version, Optional<Long> length, Optional<String> sha256) {
    this(version, length, sha256.map(Digests::ofSha256).orElse(Digests.NONE));
  }

  /** The pin of a file of ours: everything is said. */
  public static FilePin of(SignedFile<?> file) {
    return new FilePin(
        file.content().version(),
        Optional.of((long) file.raw().size()),
        Optional.of(file.sha256()));
  }

  /**
   * Checks a file as far as it is pinned (§5.5.2, §5.6.2).
   *
   * @throws ReleaseRefused.WrongContent where it is another
   */
  void check(String role, byte[] raw) {
    long expected = length.orElse((long) raw.length);
    if (expected != raw.length) {
      throw new ReleaseRefused.WrongContent(
          role, raw.length + " bytes where " + expected + " were announced");
    }
    if (!digests.equals(Digests.NONE)) {
      try {
        digests.check(role, expected, new ByteArrayInputStream(raw));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
