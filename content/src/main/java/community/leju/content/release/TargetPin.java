package community.leju.content.release;

import community.leju.content.signing.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A target's content.
 *
 * @param length bytes, from 0
 */
public record TargetPin(long length, Digests digests) {
  /** A pin of ours: 64 lower-case hexadecimal digits. */
  public TargetPin(long length, String sha256) {
    this(length, Digests.ofSha256(sha256));
  }

  public static TargetPin of(byte[] content) {
    return new TargetPin(content.length, Sha256.hex(content));
  }

  /**
   * The digest that blobs are named by.
   *
   * @throws ReleaseRefused.WrongContent where a foreign repository signed another one only
   */
  public String sha256() {
    return digests
        .sha256()
        .orElseThrow(() -> new ReleaseRefused.WrongContent("target", "is signed without SHA-256"));
  }

  /**
   * Checks a whole target.
   *
   * @throws ReleaseRefused.WrongContent where it is another
   */
  public void check(String path, byte[] content) {
    try {
      check(path, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #check(String, byte[])}, read to the end and never held whole. */
  public void check(String path, InputStream content) throws IOException {
    digests.check(path, length, content);
  }

  /** Where a consistent snapshot keeps it: {@code a/b} at {@code a/<sha256>.b}. */
  public String fileName(String path) {
    int slash = path.lastIndexOf('/') + 1;
    var digest =
        digests
            .known()
            .orElseThrow(() ->
                new ReleaseRefused.WrongContent(
                    path, "is signed with no digest that is known here"));
    return path.substring(0, slash) + digest + "." + path.substring(slash);
  }
}
