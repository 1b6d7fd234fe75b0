package community.leju.hardware.printer.raster;

import java.nio.charset.StandardCharsets;

/** The ESC/POS commands we send that are the same for every slip (Epson ESC/POS reference). */
public final class Commands {
  private static final int DLE = 0x10;
  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;

  /** The key under which the power witness is kept in the printer's memory. */
  public static final String WITNESS_KEY = "LJ";

  private Commands() {}

  /** {@code ESC @}, then every kind of automatic status on, which {@code ESC @} put off. */
  public static byte[] begin() {
    return bytes(ESC, '@', GS, 'a', 0xFF);
  }

  /** {@code DLE EOT n}: 1 printer, 2 offline cause, 4 paper. */
  public static byte[] askStatus(int n) {
    return bytes(DLE, 0x04, n);
  }

  /** {@code GS ( H} function 48 with four characters. */
  public static byte[] processIdMark(String id) {
    var mark = bytes(GS, '(', 'H', 6, 0, 48, 48, 0, 0, 0, 0);
    System.arraycopy(id.getBytes(StandardCharsets.US_ASCII), 0, mark, 7, 4);
    return mark;
  }

  /** {@code GS r 1}. */
  public static byte[] paperMark() {
    return bytes(GS, 'r', 1);
  }

  /** {@code GS ( L} function 83: one dot of downloaded graphics, gone when power is lost. */
  public static byte[] defineWitness() {
    return bytes(
        GS,
        '(',
        'L',
        12,
        0,
        48,
        83,
        48,
        WITNESS_KEY.charAt(0),
        WITNESS_KEY.charAt(1),
        1,
        1,
        0,
        1,
        0,
        49,
        0x80);
  }

  /** {@code GS ( L} function 80: which downloaded graphics are there. */
  public static byte[] askWitness() {
    return bytes(GS, '(', 'L', 4, 0, 48, 80, 'K', 'C');
  }

  /** What the printer waits for after its key codes. */
  public static byte[] acknowledge() {
    return bytes(0x06);
  }

  /** {@code DLE DC4 8}: empties the printer's buffers, in whatever state it is. */
  public static byte[] clearBuffers() {
    return bytes(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);
  }

  /** Numbers of 0 to 255 as bytes. */
  public static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
