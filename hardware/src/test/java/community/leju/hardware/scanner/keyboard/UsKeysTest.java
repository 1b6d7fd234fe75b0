package community.leju.hardware.scanner.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class UsKeysTest {
  private static final int A = 30;
  private static final int ONE = 2;

  private final UsKeys keys = new UsKeys();

  @Test
  void aKeyIsTypedWhenPressedAndNotWhenHeldOrReleased() {
    assertThat(typed(key(A, 1), key(A, 2), key(A, 2), key(A, 0))).isEqualTo("a");
  }

  @Test
  void eitherShiftHoldsUntilReleased() {
    assertThat(typed(key(42, 1), key(A, 1), key(54, 1), key(42, 0), key(ONE, 1), key(54, 0)))
        .isEqualTo("A!");
    assertThat(typed(key(A, 1), key(ONE, 1))).isEqualTo("a1");
  }

  @Test
  void capitalsAreForLettersAlone() {
    assertThat(typed(key(58, 1), key(58, 0), key(A, 1), key(ONE, 1))).isEqualTo("A1");
    assertThat(typed(key(42, 1), key(A, 1), key(42, 0), key(58, 1), key(58, 0), key(A, 1)))
        .isEqualTo("aa");
  }

  @Test
  void theNumberPadTypesDigits() {
    assertThat(typed(key(82, 1), key(79, 1), key(75, 1), key(73, 1), key(83, 1), key(98, 1)))
        .isEqualTo("0149./");
    assertThat(typed(key(96, 1))).isEqualTo("\r");
  }

  @Test
  void controlMakesTheEndsThatSomeScannersSend() {
    assertThat(typed(key(29, 1), key(36, 1), key(50, 1), key(29, 0), key(50, 1)))
        .isEqualTo("\n\rm");
  }

  @Test
  void aLostKeyIsNoCharacterOfAnyEncoding() {
    assertThat(typed(new KeyEvent(KeyEvent.SYN, KeyEvent.SYN_DROPPED, 0))).isEqualTo("\u00FF");
  }

  @Test
  void nothingElseTypesAnything() {
    assertThat(typed(new KeyEvent(KeyEvent.SYN, 0, 0), new KeyEvent(4, 4, 0x70004))).isEmpty();
    assertThat(typed(key(1, 1), key(88, 1), key(125, 1), key(300, 1), key(65_535, 1))).isEmpty();
  }

  @Test
  void anEventIsReadAsA64BitKernelWritesIt() {
    var bytes =
        ByteBuffer.allocate(2 * KeyEvent.BYTES)
            .order(ByteOrder.nativeOrder())
            .position(KeyEvent.BYTES)
            .putLong(1_790_000_000L)
            .putLong(999_999L)
            .putShort((short) 1)
            .putShort((short) 30)
            .putInt(1)
            .array();
    assertThat(KeyEvent.at(bytes, KeyEvent.BYTES)).isEqualTo(key(A, 1));
  }

  private static KeyEvent key(int code, int value) {
    return new KeyEvent(KeyEvent.KEY, code, value);
  }

  private String typed(KeyEvent... events) {
    var text = new StringBuilder();
    for (var event : events) {
      keys.type(event).ifPresent(one -> text.append((char) Byte.toUnsignedInt(one)));
    }
    return text.toString();
  }
}
