package community.leju.hardware.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** ESC/POS written down by hand, in the words of the makers' manuals. */
final class Script {
  static final Charset CHINESE = Charset.forName("GB18030");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  Script raw(int... values) {
    out.writeBytes(bytes(values));
    return this;
  }

  Script text(String text) {
    out.writeBytes(text.getBytes(CHINESE));
    return this;
  }

  Script line(String text) {
    return text(text + "\n");
  }

  Script align(int n) {
    return raw(0x1B, 'a', n);
  }

  /** Times wide and high, 1 to 8. */
  Script size(int wide, int high) {
    return raw(0x1D, '!', (wide - 1) << 4 | (high - 1));
  }

  /** Black rows over {@code columns} bytes. */
  Script black(int columns, int rows) {
    raw(0x1D, 'v', '0', 0, columns, 0, rows % 256, rows / 256);
    var ink = new byte[columns * rows];
    java.util.Arrays.fill(ink, (byte) 0xFF);
    out.writeBytes(ink);
    return this;
  }

  Script qr(String data, int module, int level) {
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    raw(0x1D, '(', 'k', 4, 0, 49, 65, 50, 0);
    raw(0x1D, '(', 'k', 3, 0, 49, 67, module);
    raw(0x1D, '(', 'k', 3, 0, 49, 69, level);
    int length = bytes.length + 3;
    raw(0x1D, '(', 'k', length % 256, length / 256, 49, 80, 48);
    out.writeBytes(bytes);
    return raw(0x1D, '(', 'k', 3, 0, 49, 81, 48);
  }

  Script cut() {
    return raw(0x1D, 'V', 66, 0);
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
