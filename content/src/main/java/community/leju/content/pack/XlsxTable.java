package community.leju.content.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook (ECMA-376, .xlsx), its cells as people see them. */
final class XlsxTable {
  private static final int MOST_BYTES = 4 << 20;

  /** Blank rows count too: a sheet may be painted down to its last row. */
  private static final int MOST_SHEET_ROWS = 100_000;

  /** The built-in formats of dates, the Chinese ones (27 to 58) among them. */
  private static final Set<Integer> DATE_FORMATS =
      Set.of(14, 15, 16, 17, 22, 27, 30, 31, 36, 57, 58);

  /** 9999-12-31. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  /** As many digits as a spreadsheet shows: 1234.56 may be kept as 1234.5599999999999. */
  private static final MathContext SHOWN = new MathContext(15);

  private final Notes notes;
  private final List<Table.Row> rows = new ArrayList<>();

  private XlsxTable(Notes notes) {
    this.notes = notes;
  }

  static Optional<Table> read(Path file, Notes notes) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        notes.note(0, "is larger than " + (MOST_BYTES >> 20) + " MB");
        return Optional.empty();
      }
      var bytes = Files.readAllBytes(file);
      if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF) {
        notes.note(0, "is an old .xls inside, or has a password: save it as a plain .xlsx");
        return Optional.empty();
      }
      var parts = XlsxParts.unpack(bytes, notes);
      return parts.isEmpty() ? Optional.empty() : Optional.of(table(parts.get().pack(), notes));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // The library's own exceptions are of a dozen kinds; all of them say this.
      notes.note(0, "is no .xlsx, or a broken one");
      return Optional.empty();
    }
  }

  private static Table table(byte[] workbook, Notes notes) throws IOException {
    var reading = new XlsxTable(notes);
    var options = new ReadingOptions(true, false);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook), options);
        var lines = book.getFirstSheet().openStream()) {
      reading.readRows(lines.iterator());
    }
    return Table.of(reading.rows, notes);
  }

  private void readRows(Iterator<Row> lines) {
    for (int read = 0; lines.hasNext() && rows.size() <= Table.MOST_ROWS + 1; read++) {
      var line = lines.next();
      if (read == MOST_SHEET_ROWS) {
        notes.note(line.getRowNum(), "is still blank: delete the blank rows before the last one");
        return;
      }
      var row = new Table.Row(line.getRowNum(), cells(line));
      if (!row.isBlank()) {
        rows.add(row);
      }
    }
  }

  private List<String> cells(Row line) {
    if (line.getCellCount() > Table.MOST_COLUMNS && !isBlankBeyondLimit(line)) {
      notes.note(line.getRowNum(), "has more than " + Table.MOST_COLUMNS + " columns");
    }
    return line.stream()
        .limit(Table.MOST_COLUMNS)
        .map(cell -> cell == null ? "" : shown(cell, line.getRowNum()).strip())
        .toList();
  }

  private static boolean isBlankBeyondLimit(Row line) {
    return line.stream()
        .skip(Table.MOST_COLUMNS)
        .allMatch(cell -> cell == null || cell.getText().isBlank());
  }

  private String shown(Cell cell, int line) {
    if (cell.getType() == CellType.ERROR) {
      notes.note(line, cell.getAddress() + ": a formula has no result (" + cell.getText() + ")");
      return "";
    }
    return cell.getValue() instanceof BigDecimal number
        ? shown(cell, number, line)
        : cell.getText();
  }

  private String shown(Cell cell, BigDecimal number, int line) {
    if (isDate(cell)) {
      if (number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
        return cell.asDate().toLocalDate().toString();
      }
      notes.note(line, cell.getAddress() + ": is no date");
      return "";
    }
    var shown = number.round(SHOWN).stripTrailingZeros();
    if (Math.abs((long) shown.precision() - shown.scale()) > 2L * SHOWN.getPrecision()) {
      notes.note(line, cell.getAddress() + ": is no number that a table has room for");
      return "";
    }
    return shown.toPlainString();
  }

  private static boolean isDate(Cell cell) {
    var code = cell.getDataFormatString();
    return code == null
        ? cell.getDataFormatId() != null && DATE_FORMATS.contains(cell.getDataFormatId())
        : code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
  }
}
