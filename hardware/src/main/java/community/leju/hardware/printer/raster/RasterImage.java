package community.leju.hardware.printer.raster;

import java.util.Arrays;

/**
 * A rectangle of a page as one {@code GS v 0}. Where every dot is there twice both ways, as in a QR
 * code of even modules, the printer is told to double them: a quarter of the bytes.
 */
final class RasterImage {
  private static final int PLAIN = 0;
  private static final int DOUBLED = 3;

  private final int width;
  private final byte[] bits;

  /** The rows from {@code from} to {@code end} of the columns of bytes from left to right. */
  RasterImage(Dots dots, int from, int end, int left, int right) {
    width = right - left;
    bits = new byte[width * (end - from)];
    for (int row = from; row < end; row++) {
      for (int column = left; column < right; column++) {
        bits[(row - from) * width + column - left] = (byte) dots.at(row, column);
      }
    }
  }

  byte[] commands() {
    return isDoubled()
        ? commands(DOUBLED, halved(), (width + 1) / 2)
        : commands(PLAIN, bits, width);
  }

  private int rows() {
    return bits.length / width;
  }

  private static byte[] commands(int mode, byte[] data, int width) {
    byte[] head = Commands.bytes(0x1D, 'v', '0', mode, width, 0, data.length / width, 0);
    var commands = Arrays.copyOf(head, head.length + data.length);
    System.arraycopy(data, 0, commands, head.length, data.length);
    RealTimeGuard.apply(commands, head.length, commands.length);
    return commands;
  }

  private boolean isDoubled() {
    if (rows() % 2 != 0) {
      return false;
    }
    for (int at = 0; at < bits.length; at++) {
      int one = bits[at] & 0xFF;
      boolean across = (one >> 1 & 0x55) == (one & 0x55);
      boolean down = at / width % 2 == 1 || bits[at] == bits[at + width];
      if (!across || !down) {
        return false;
      }
    }
    return true;
  }

  /** Every second dot of every second row. */
  private byte[] halved() {
    int halfWidth = (width + 1) / 2;
    var half = new byte[halfWidth * rows() / 2];
    for (int row = 0; row < rows(); row += 2) {
      for (int column = 0; column < width; column++) {
        int four = everySecond(bits[row * width + column] & 0xFF);
        half[row / 2 * halfWidth + column / 2] |= (byte) (column % 2 == 0 ? four << 4 : four);
      }
    }
    return half;
  }

  private static int everySecond(int eight) {
    return (eight >> 4 & 8) | (eight >> 3 & 4) | (eight >> 2 & 2) | (eight >> 1 & 1);
  }
}
