package community.leju.hardware.printer.raster;

/**
 * Keeps picture data from being executed: printers look for real-time commands in everything they
 * receive, so a picture that happens to hold {@code 10 14 …} would open a drawer or clear the
 * buffer.
 */
final class RealTimeGuard {
  private static final int DLE = 0x10;

  private RealTimeGuard() {}

  /** Adds one dot beside the one in each DLE that a real-time code would follow. */
  static void apply(byte[] bytes, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      if (bytes[i] == DLE && isRealTime(bytes[i + 1])) {
        bytes[i] = 0x18;
      }
    }
  }

  private static boolean isRealTime(byte code) {
    return code == 0x04 || code == 0x05 || code == 0x14;
  }
}
