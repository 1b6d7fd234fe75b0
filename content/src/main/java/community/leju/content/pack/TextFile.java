package community.leju.content.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a text file: UTF-8, at most a mebibyte, lines ended by {@code \n}. */
final class TextFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  static Optional<String> read(Path file, Notes notes) {
    try {
      if (Files.size(file) > Layout.MOST_TEXT_BYTES) {
        notes.note(0, "is larger than " + Layout.MOST_TEXT_BYTES + " bytes");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), notes);
    } catch (IOException e) {
      notes.note(0, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Notes notes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      notes.note(1, "is UTF-16: save it as UTF-8");
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(bytes);
    var out = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      notes.note(
          lineAt(bytes, in.position()), "is not UTF-8 (perhaps GBK or GB18030): save it as UTF-8");
      return Optional.empty();
    }
    var text = out.flip().toString().replace("\r\n", "\n");
    return Optional.of(
        !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
