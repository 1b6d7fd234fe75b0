package community.leju.content.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comma-separated values (RFC 4180), as every spreadsheet saves them: UTF-8 with or without its
 * mark, else GB18030, which a Chinese spreadsheet means by CSV.
 */
final class CsvTable {
  private static final int MOST_CELLS = 4 * Table.MOST_ROWS * Table.MOST_COLUMNS;

  private final String text;
  private final Notes notes;
  private final List<Table.Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;
  private int rowLine = 1;
  private int count;

  private CsvTable(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  static Optional<Table> read(Path file, Notes notes) {
    try {
      if (Files.size(file) > Layout.MOST_TEXT_BYTES) {
        notes.note(0, "is larger than " + Layout.MOST_TEXT_BYTES + " bytes");
        return Optional.empty();
      }
      return decode(Files.readAllBytes(file), notes)
          .flatMap(text -> new CsvTable(text, notes).read());
    } catch (IOException e) {
      notes.note(0, "cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, Notes notes) {
    var text =
        decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, Charset.forName("GB18030")));
    if (text.isEmpty()) {
      notes.note(1, "is neither UTF-8 nor GB18030: save it as CSV UTF-8");
    }
    return text.map(all -> all.replace("\r\n", "\n").replace('\r', '\n'))
        .map(all -> all.startsWith("\uFEFF") ? all.substring(1) : all);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private Optional<Table> read() {
    while (at < text.length()) {
      if (++count > MOST_CELLS) {
        notes.note(line, "has too many cells");
        return Optional.empty();
      }
      var cell = text.charAt(at) == '"' ? quoted() : plain();
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      cells.add(cell.get().strip());
      boolean more = at < text.length() && text.charAt(at) == ',';
      at++;
      if (!more) {
        endRow();
      } else if (at == text.length()) {
        cells.add("");
      }
    }
    if (!cells.isEmpty()) {
      endRow();
    }
    return Optional.of(Table.of(rows, notes));
  }

  private void endRow() {
    rows.add(new Table.Row(rowLine, List.copyOf(cells)));
    cells = new ArrayList<>();
    line++;
    rowLine = line;
  }

  private Optional<String> plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    return Optional.of(text.substring(start, at));
  }

  private Optional<String> quoted() {
    int opened = line;
    var cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else if (c == '"') {
        return endsHere() ? Optional.of(cell.toString()) : stray(line);
      } else {
        line += c == '\n' ? 1 : 0;
        cell.append(c);
      }
    }
    notes.note(opened, "a quotation mark (\") is opened and never closed");
    return Optional.empty();
  }

  private boolean endsHere() {
    return at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n';
  }

  private Optional<String> stray(int where) {
    notes.note(where, "after a closing quotation mark (\") comes a comma or the line's end");
    return Optional.empty();
  }
}
