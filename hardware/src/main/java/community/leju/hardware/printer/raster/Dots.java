package community.leju.hardware.printer.raster;

import java.util.Arrays;

/**
 * A rectangle of dots, one bit each, the leftmost dot in a byte's highest bit, set means ink.
 *
 * <p>Holds its array without a copy: whoever makes one gives the array away.
 */
public final class Dots {
  /** Longest page: over a metre of paper at 203 dpi is a mistake, not a slip. */
  public static final int MOST_ROWS = 8192;

  private final int rowBytes;
  private final byte[] bits;

  public Dots(int rowBytes, byte[] bits) {
    if (rowBytes < 1 || bits.length % rowBytes != 0 || bits.length / rowBytes > MOST_ROWS) {
      throw new IllegalArgumentException(bits.length + " bytes in rows of " + rowBytes);
    }
    this.rowBytes = rowBytes;
    this.bits = bits;
  }

  public int rowBytes() {
    return rowBytes;
  }

  public int rows() {
    return bits.length / rowBytes;
  }

  /** The byte at {@code column} (8 dots each) of a row, 0 to 255. */
  public int at(int row, int column) {
    return bits[row * rowBytes + column] & 0xFF;
  }

  /** Whether a row has no ink. */
  public boolean isWhite(int row) {
    int from = row * rowBytes;
    for (int i = from; i < from + rowBytes; i++) {
      if (bits[i] != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dots dots
        && dots.rowBytes == rowBytes
        && Arrays.equals(dots.bits, bits);
  }

  @Override
  public int hashCode() {
    return 31 * rowBytes + Arrays.hashCode(bits);
  }

  @Override
  public String toString() {
    return rowBytes * 8 + " x " + rows() + " dots";
  }
}
