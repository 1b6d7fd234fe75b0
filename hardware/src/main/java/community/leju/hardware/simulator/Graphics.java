package community.leju.hardware.simulator;

import java.util.Arrays;

/** A picture that is stored first and printed then, {@code GS ( L} and {@code GS 8 L}. */
final class Graphics {
  /** Bytes of parameters that are kept; longer ones are passed over. */
  static final int MOST_BYTES = 1024 * 1024;

  private static final int HEADER_BYTES = 10;

  private int timesWide;
  private int timesHigh;
  private int rowBytes;
  private int rows;
  private byte[] data = new byte[0];

  /** Function 112: one colour, raster. */
  void store(byte[] p) {
    if (p.length < HEADER_BYTES || p[2] != 48) {
      return;
    }
    int width = (number(p, 6) + 7) / 8;
    int height = number(p, 8);
    if (width > 0 && (long) width * height <= p.length - HEADER_BYTES) {
      timesWide = p[3] == 2 ? 2 : 1;
      timesHigh = p[4] == 2 ? 2 : 1;
      rowBytes = width;
      rows = height;
      data = Arrays.copyOfRange(p, HEADER_BYTES, HEADER_BYTES + width * height);
    }
  }

  private static int number(byte[] p, int at) {
    return (p[at] & 0xFF) + 256 * (p[at + 1] & 0xFF);
  }

  int rows() {
    return rows;
  }

  int timesWide() {
    return timesWide;
  }

  int timesHigh() {
    return timesHigh;
  }

  byte[] row(int number) {
    return Arrays.copyOfRange(data, number * rowBytes, (number + 1) * rowBytes);
  }

  /** Printed, or forgotten. */
  void clear() {
    rows = 0;
    data = new byte[0];
  }
}
