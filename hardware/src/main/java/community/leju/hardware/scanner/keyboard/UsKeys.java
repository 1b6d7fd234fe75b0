package community.leju.hardware.scanner.keyboard;

import java.util.Optional;

/** Makes the keys of a US keyboard into ASCII. Codes are those of linux/input-event-codes.h. */
final class UsKeys {
  /** No character of any encoding that we read: where it stands, something was lost. */
  static final byte LOST = (byte) 0xFF;

  private static final int CODES = 128;
  private static final int LEFT_CONTROL = 29;
  private static final int LEFT_SHIFT = 42;
  private static final int RIGHT_SHIFT = 54;
  private static final int CAPS_LOCK = 58;
  private static final int RIGHT_CONTROL = 97;
  private static final int CONTROL_BITS = 0x1F;

  private static final byte[] PLAIN = new byte[CODES];
  private static final byte[] SHIFTED = new byte[CODES];

  static {
    row(2, "1234567890-=", "!@#$%^&*()_+");
    row(15, "\tqwertyuiop[]\r", "\tQWERTYUIOP{}\r");
    row(30, "asdfghjkl;'`", "ASDFGHJKL:\"~");
    row(43, "\\zxcvbnm,./", "|ZXCVBNM<>?");
    row(57, " ", " ");
    // The number pad, whatever its lock says.
    row(55, "*", "*");
    row(71, "789-456+1230.", "789-456+1230.");
    row(96, "\r", "\r");
    row(98, "/", "/");
  }

  private boolean leftShift;
  private boolean rightShift;
  private boolean control;
  private boolean capitals;

  private static void row(int first, String plain, String shifted) {
    for (int at = 0; at < plain.length(); at++) {
      PLAIN[first + at] = (byte) plain.charAt(at);
      SHIFTED[first + at] = (byte) shifted.charAt(at);
    }
  }

  /** What an event types; empty where it types nothing. */
  Optional<Byte> type(KeyEvent event) {
    return switch (event.type()) {
      case KeyEvent.SYN ->
          event.code() == KeyEvent.SYN_DROPPED ? Optional.of(LOST) : Optional.empty();
      case KeyEvent.KEY -> key(event.code(), event.value());
      default -> Optional.empty();
    };
  }

  private Optional<Byte> key(int code, int value) {
    boolean down = value != KeyEvent.RELEASED;
    switch (code) {
      case LEFT_SHIFT -> leftShift = down;
      case RIGHT_SHIFT -> rightShift = down;
      case LEFT_CONTROL, RIGHT_CONTROL -> control = down;
      case CAPS_LOCK -> capitals ^= value == KeyEvent.PRESSED;
      default -> {
        // A key that is held repeats itself: no scanner holds one.
        return value == KeyEvent.PRESSED && code < CODES ? character(code) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Byte> character(int code) {
    boolean letter = Character.isLetter(PLAIN[code]);
    boolean shift = (leftShift || rightShift) ^ (letter && capitals);
    byte typed = shift ? SHIFTED[code] : PLAIN[code];
    if (typed == 0) {
      return Optional.empty();
    }
    // Ctrl-J is LF and Ctrl-M CR: some scanners end so.
    return Optional.of(control ? (byte) (typed & CONTROL_BITS) : typed);
  }
}
