package community.leju.hardware.scanner.frame;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;

/**
 * Reads a frame's bytes strictly, in the first encoding that fits. Control characters and byte
 * order marks are left out.
 *
 * @param charsets those to try, the strictest first: almost any bytes are GB18030
 */
public record Decoder(List<Charset> charsets) {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public Decoder {
    charsets = List.copyOf(charsets);
  }

  /** Empty where no encoding fits; the text may be empty. */
  public Optional<Text> decode(ByteBuffer bytes) {
    return charsets.stream().flatMap(charset -> in(charset, bytes).stream()).findFirst();
  }

  private static Optional<Text> in(Charset charset, ByteBuffer bytes) {
    var strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      var text = strict.decode(bytes.duplicate()).toString();
      return Optional.of(new Text(printable(text), charset));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String printable(String text) {
    return text.chars()
        .filter(one -> !Character.isISOControl(one) && one != BYTE_ORDER_MARK)
        .collect(StringBuilder::new, (all, one) -> all.append((char) one), StringBuilder::append)
        .toString();
  }
}
