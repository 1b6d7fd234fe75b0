package community.leju.content.signing;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that do not change and are equal by what they hold, for records. */
public final class Bytes {
  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Only the size: what is in here may be a secret. */
  @Override
  public String toString() {
    return bytes.length + " bytes";
  }

  public String toHex() {
    return HexFormat.of().formatHex(bytes);
  }
}
