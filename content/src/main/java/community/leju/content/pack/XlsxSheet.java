package community.leju.content.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One sheet's cells as people see them. */
final class XlsxSheet {
  private static final String NO_VALUE = "";

  /** As many digits as a spreadsheet shows: 1234.56 may be kept as 1234.5599999999999. */
  private static final MathContext SHOWN = new MathContext(15);

  private final XlsxBook book;
  private final Notes notes;
  private final List<Table.Row> rows = new ArrayList<>();

  private XlsxSheet(XlsxBook book, Notes notes) {
    this.book = book;
    this.notes = notes;
  }

  static Optional<Table> first(Map<String, byte[]> parts, Notes notes)
      throws IOException, XMLStreamException {
    var book = XlsxBook.read(parts);
    var sheet = parts.get(book.firstSheet());
    if (sheet == null) {
      throw new IOException("no sheet");
    }
    var reading = new XlsxSheet(book, notes);
    var xml = xml(sheet);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
        reading.readRow(xml);
        if (reading.rows.size() > Table.MOST_ROWS + 1) {
          break;
        }
      }
    }
    return Optional.of(Table.of(reading.rows, notes));
  }

  /** A reader that knows neither DTDs nor entities. */
  static XMLStreamReader xml(byte[] bytes) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
  }

  private void readRow(XMLStreamReader xml) throws XMLStreamException {
    var number = xml.getAttributeValue(null, "r");
    int line =
        number != null ? Integer.parseInt(number) : rows.isEmpty() ? 1 : rows.getLast().line() + 1;
    var cells = new ArrayList<String>();
    while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row"))) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        if (column > Table.MOST_COLUMNS) {
          notes.note(line, "has more than " + Table.MOST_COLUMNS + " columns");
          column = Table.MOST_COLUMNS;
        }
        while (cells.size() <= column) {
          cells.add(NO_VALUE);
        }
        cells.set(column, readCell(xml, line).strip());
      }
    }
    var row = new Table.Row(line, cells);
    if (!row.isBlank()) {
      rows.add(row);
    }
  }

  /** B7 is the second column. */
  private static int column(String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4 && reference.charAt(i) >= 'A'; i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  private String readCell(XMLStreamReader xml, int line) throws XMLStreamException {
    var type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
    var style = xml.getAttributeValue(null, "s");
    var value = new StringBuilder();
    while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c"))) {
      if (xml.isStartElement()
          && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
        value.append(xml.getElementText());
      }
    }
    var text = value.toString();
    return switch (type) {
      case "s" -> book.strings().get(Integer.parseInt(text));
      case "str", "inlineStr", "d" -> text;
      case "b" -> text.equals("1") ? "true" : "false";
      case "e" -> {
        notes.note(line, "a formula has no result (" + text + ")");
        yield NO_VALUE;
      }
      default -> text.isEmpty() ? NO_VALUE : number(text, style);
    };
  }

  private String number(String text, String style) {
    var number = new BigDecimal(text);
    if (style != null && book.isDate(Integer.parseInt(style))) {
      return LocalDate.of(1899, 12, 30)
          .plusDays(number.intValue() + (book.since1904() ? 1_462L : 0))
          .toString();
    }
    var shown = number.round(SHOWN).stripTrailingZeros();
    return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
  }
}
