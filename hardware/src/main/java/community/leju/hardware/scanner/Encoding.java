package community.leju.hardware.scanner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a scanner writes characters. */
public enum Encoding {
  /** UTF-8, and what is none is GB18030. */
  AUTO,
  UTF_8,
  GB18030;

  private static final Charset GB = Charset.forName("GB18030");

  /** Those to try, in their order. */
  List<Charset> charsets() {
    return switch (this) {
      case AUTO -> List.of(StandardCharsets.UTF_8, GB);
      case UTF_8 -> List.of(StandardCharsets.UTF_8);
      case GB18030 -> List.of(GB);
    };
  }
}
