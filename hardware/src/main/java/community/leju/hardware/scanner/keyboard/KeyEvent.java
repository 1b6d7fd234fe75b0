package community.leju.hardware.scanner.keyboard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One {@code struct input_event} of {@code linux/input.h}, as 64-bit kernels write it: two longs of
 * time, then these.
 */
record KeyEvent(int type, int code, int value) {
  static final int BYTES = 24;

  static final int SYN = 0;
  static final int KEY = 1;

  /** A code of SYN: the kernel's buffer was full, and events are lost. */
  static final int SYN_DROPPED = 3;

  static final int RELEASED = 0;
  static final int PRESSED = 1;

  private static final int TIME_BYTES = 16;

  static KeyEvent at(byte[] bytes, int offset) {
    var event = ByteBuffer.wrap(bytes, offset + TIME_BYTES, BYTES - TIME_BYTES);
    event.order(ByteOrder.nativeOrder());
    return new KeyEvent(
        Short.toUnsignedInt(event.getShort()),
        Short.toUnsignedInt(event.getShort()),
        event.getInt());
  }
}
