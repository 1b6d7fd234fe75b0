package community.leju.content.release;

import community.leju.content.signing.Sha256;

/**
 * A target's content.
 *
 * @param length bytes, from 0
 * @param sha256 64 lower-case hexadecimal digits
 */
public record TargetPin(long length, String sha256) {
  public static TargetPin of(byte[] content) {
    return new TargetPin(content.length, Sha256.hex(content));
  }

  /**
   * Checks a whole target.
   *
   * @throws ReleaseRefused.WrongContent where it is another
   */
  public void check(String path, byte[] content) {
    if (content.length != length) {
      throw new ReleaseRefused.WrongContent(
          path, content.length + " bytes where " + length + " were signed");
    }
    if (!Sha256.hex(content).equals(sha256)) {
      throw new ReleaseRefused.WrongContent(path, "is not the content that was signed");
    }
  }

  /** Where a consistent snapshot keeps it: {@code a/b} at {@code a/<sha256>.b}. */
  public String fileName(String path) {
    int slash = path.lastIndexOf('/') + 1;
    return path.substring(0, slash) + sha256 + "." + path.substring(slash);
  }
}
