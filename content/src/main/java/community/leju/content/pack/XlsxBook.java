package community.leju.content.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook says for all of its sheets.
 *
 * @param firstSheet the name of the first sheet's part
 * @param strings the texts that cells name by number
 * @param dateStyles the styles that show a number as a date
 * @param since1904 whether days are counted as on old Macintoshes
 */
record XlsxBook(
    String firstSheet, List<String> strings, Set<Integer> dateStyles, boolean since1904) {
  private static final Set<Integer> DATE_FORMATS =
      Set.of(14, 15, 16, 17, 22, 27, 30, 31, 36, 57, 58);
  private static final byte[] NOTHING = "<none/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  boolean isDate(int style) {
    return dateStyles.contains(style);
  }

  static XlsxBook read(Map<String, byte[]> parts) throws IOException, XMLStreamException {
    var xml = XlsxSheet.xml(part(parts, "xl/workbook.xml"));
    var id = "";
    boolean since1904 = false;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        var said = xml.getAttributeValue(null, "date1904");
        since1904 = said != null && (said.equals("1") || said.equals("true"));
      } else if (xml.getLocalName().equals("sheet") && id.isEmpty()) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          var isRelation = String.valueOf(xml.getAttributeNamespace(i)).endsWith("relationships");
          id = isRelation ? xml.getAttributeValue(i) : id;
        }
      }
    }
    return new XlsxBook(
        target(parts, id),
        strings(part(parts, "xl/sharedStrings.xml")),
        dateStyles(part(parts, "xl/styles.xml")),
        since1904);
  }

  private static byte[] part(Map<String, byte[]> parts, String name) {
    return parts.getOrDefault(name, NOTHING);
  }

  private static String target(Map<String, byte[]> parts, String id) throws XMLStreamException {
    var xml = XlsxSheet.xml(part(parts, "xl/_rels/workbook.xml.rels"));
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && id.equals(xml.getAttributeValue(null, "Id"))) {
        var target = Objects.requireNonNullElse(xml.getAttributeValue(null, "Target"), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    return "xl/worksheets/sheet1.xml";
  }

  /** A text in several runs is one; how it is read aloud (rPh) is none of it. */
  private static List<String> strings(byte[] part) throws XMLStreamException {
    var strings = new ArrayList<String>();
    var text = new StringBuilder();
    int phonetic = 0;
    var xml = XlsxSheet.xml(part);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> text.append(phonetic == 0 ? xml.getElementText() : "");
            default -> {}
          }
        }
        case XMLStreamReader.END_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "si" -> strings.add(text.toString());
            case "rPh" -> phonetic--;
            default -> {}
          }
        }
        default -> {}
      }
    }
    return strings;
  }

  private static Set<Integer> dateStyles(byte[] part) throws XMLStreamException {
    var formats = new HashMap<Integer, String>();
    var styles = new HashSet<Integer>();
    boolean inCells = false;
    int style = 0;
    var xml = XlsxSheet.xml(part);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" ->
            formats.put(attribute(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
        case "cellXfs" -> inCells = true;
        case "xf" -> {
          if (inCells && isDateFormat(attribute(xml, "numFmtId"), formats)) {
            styles.add(style);
          }
          style += inCells ? 1 : 0;
        }
        default -> {}
      }
    }
    return styles;
  }

  private static int attribute(XMLStreamReader xml, String name) {
    return Integer.parseInt(Objects.requireNonNullElse(xml.getAttributeValue(null, name), "0"));
  }

  private static boolean isDateFormat(int format, Map<Integer, String> formats) {
    var code = formats.get(format);
    return code == null
        ? DATE_FORMATS.contains(format)
        : code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?i).*[yd].*");
  }
}
