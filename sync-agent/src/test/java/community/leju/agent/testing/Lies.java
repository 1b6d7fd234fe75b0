package community.leju.agent.testing;

import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.ZstdCoding;
import java.util.Optional;

/** Answers that are well formed and untrue. */
public final class Lies {
  private Lies() {}

  /**
   * Packed with the dictionary of that hash, for whoever looks at the head only.
   *
   * @param sha256 32 bytes
   */
  public static byte[] packed(byte[] sha256, byte[] content) {
    var packed = ZstdCoding.pack(content, Optional.of(Dictionary.of(new byte[0])));
    System.arraycopy(sha256, 0, packed, 8, sha256.length);
    return packed;
  }
}
