package community.leju.hardware.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/**
 * Puts characters together from bytes: one byte each from a code page, or two and four of them in
 * Chinese mode, which is on when the power comes.
 */
final class Characters {
  /** A character; {@link Glyphs#MISSING} where the printer has none for these bytes. */
  record Sign(int codePoint, boolean wide) {}

  private static final int KATAKANA = 1;

  /** 0x80 to 0x9F of the katakana page, the half that foreign hosts draw rules with. */
  private static final String RULES = "▁▂▃▄▅▆▇█▏▎▍▌▋▊▉┼┴┬┤├▔─│▕┌┐└┘╭╮╰╯";

  private static final Map<Integer, String> PAGES =
      Map.of(
          0, "IBM437", 2, "IBM850", 16, "windows-1252", 17, "IBM866", 18, "IBM852", 19, "IBM00858");

  private final Charset chinese;
  private final boolean small;
  private final byte[] begun = new byte[4];
  private int count;
  private boolean on;
  private int page;

  Characters(Charset chinese) {
    this.chinese = chinese;
    this.small = chinese.name().equals("GB2312");
    reset();
  }

  /** As after power-on. */
  void reset() {
    count = 0;
    on = true;
    page = 0;
  }

  void chinese(boolean wanted) {
    on = wanted;
  }

  void page(int number) {
    page = number;
  }

  /** Whether bytes wait that {@code one} does not go on with; they are forgotten. */
  boolean breaksOff(int one) {
    boolean fits =
        switch (count) {
          case 0 -> true;
          case 1 -> small ? one >= 0xA1 && one <= 0xFE : isSecond(one);
          case 2 -> one >= 0x81 && one <= 0xFE;
          default -> isDigit(one);
        };
    if (!fits) {
      count = 0;
    }
    return !fits;
  }

  /** Takes a byte from 0x20 on; a character where one is whole. */
  Optional<Sign> take(int one) {
    if (count == 0 && !(on && one >= (small ? 0xA1 : 0x81) && one <= 0xFE)) {
      return Optional.of(new Sign(single(one), false));
    }
    begun[count] = (byte) one;
    count++;
    if (count == 1 || count == 3 || (count == 2 && isDigit(one))) {
      return Optional.empty();
    }
    int length = count;
    count = 0;
    return Optional.of(new Sign(decode(ByteBuffer.wrap(begun, 0, length), chinese), true));
  }

  private boolean isSecond(int one) {
    boolean four = chinese.name().equals("GB18030") && isDigit(one);
    return four || (one >= 0x40 && one <= 0xFE && one != 0x7F);
  }

  private static boolean isDigit(int one) {
    return one >= 0x30 && one <= 0x39;
  }

  private int single(int one) {
    if (one < 0x7F) {
      return one;
    }
    if (!on && page == KATAKANA) {
      if (one >= 0x80 && one < 0xA0) {
        return RULES.charAt(one - 0x80);
      }
      return one > 0xA0 && one < 0xE0 ? 0xFF61 + one - 0xA1 : Glyphs.MISSING;
    }
    var name = on ? null : PAGES.get(page);
    return name == null || !Charset.isSupported(name)
        ? Glyphs.MISSING
        : decode(ByteBuffer.wrap(new byte[] {(byte) one}), Charset.forName(name));
  }

  private static int decode(ByteBuffer bytes, Charset charset) {
    try {
      return Character.codePointAt(charset.newDecoder().decode(bytes), 0);
    } catch (CharacterCodingException e) {
      return Glyphs.MISSING;
    }
  }
}
