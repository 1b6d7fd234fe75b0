package community.leju.content.pack;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Copies the XML of a workbook without DTDs, entities and formulas (what a formula gave stays), and
 * refuses what no spreadsheet writes: a column beyond the last one, a text that is not there, a
 * value longer than a cell.
 */
final class XlsxCopy {
  private static final int MOST_CELL_CHARACTERS = 32_767;
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

  private final XMLInputFactory input = XMLInputFactory.newDefaultFactory();
  private final XMLOutputFactory output = XMLOutputFactory.newDefaultFactory();
  private final XMLEventFactory make = XMLEventFactory.newDefaultFactory();
  private boolean inCell;
  private boolean isShared;
  private int texts;
  private int highestText = -1;

  XlsxCopy() {
    input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    input.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  void copy(byte[] part, OutputStream to) throws XMLStreamException {
    var from = input.createXMLEventReader(new ByteArrayInputStream(part));
    var copy = output.createXMLEventWriter(to, StandardCharsets.UTF_8.name());
    while (from.hasNext()) {
      var event = from.nextEvent();
      if (event.isStartElement()) {
        start(event.asStartElement(), from, copy);
      } else if (event.isStartDocument()) {
        copy.add(make.createStartDocument(StandardCharsets.UTF_8.name()));
      } else if (event.isEndElement() || event.isCharacters()) {
        inCell &= !isEndOfCell(event);
        copy.add(event);
      } else {
        require(!event.isEntityReference(), "an entity");
      }
    }
    copy.flush();
  }

  /** Once all parts are copied: no cell names a text beyond the last. */
  void requireEveryText() throws XMLStreamException {
    require(highestText < texts, "text " + highestText + " of " + texts);
  }

  private void start(StartElement element, XMLEventReader from, XMLEventWriter copy)
      throws XMLStreamException {
    switch (element.getName().getLocalPart()) {
      case "f" -> skip(from);
      case "v" -> {
        copy.add(element);
        copy.add(make.createCharacters(value(from.getElementText())));
        copy.add(make.createEndElement(element.getName(), element.getNamespaces()));
      }
      case "c" -> copy.add(cell(element));
      case "workbookPr" -> copy.add(book(element));
      case "si" -> {
        texts++;
        copy.add(element);
      }
      default -> copy.add(element);
    }
  }

  private static void skip(XMLEventReader from) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      var event = from.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }

  private String value(String text) throws XMLStreamException {
    require(text.length() <= MOST_CELL_CHARACTERS, "a cell of " + text.length() + " characters");
    if (inCell && isShared && !text.isEmpty()) {
      int number = Integer.parseUnsignedInt(text);
      require(number >= 0, "text " + number);
      highestText = Math.max(highestText, number);
    }
    return text;
  }

  /** Of a cell's attributes those that the library reads; a day as text (d) is a text to it. */
  private StartElement cell(StartElement element) throws XMLStreamException {
    require(!inCell, "a cell in a cell");
    inCell = true;
    var address = attribute(element, "r");
    require(address.isEmpty() || ADDRESS.matcher(address).matches(), "a cell at " + address);
    var type = attribute(element, "t");
    isShared = type.equals("s");
    var attributes = new ArrayList<Attribute>();
    add(attributes, "r", address);
    add(attributes, "s", attribute(element, "s"));
    add(attributes, "t", type.equals("d") ? "str" : type);
    return make.createStartElement(
        element.getName(), attributes.iterator(), element.getNamespaces());
  }

  /** The library knows of {@code date1904} only the word true; everybody writes 1. */
  private StartElement book(StartElement element) {
    var attributes = new ArrayList<Attribute>();
    var since1904 = attribute(element, "date1904");
    add(attributes, "date1904", since1904.equals("1") ? "true" : since1904);
    return make.createStartElement(
        element.getName(), attributes.iterator(), element.getNamespaces());
  }

  private void add(List<Attribute> attributes, String name, String value) {
    if (!value.isEmpty()) {
      attributes.add(make.createAttribute(name, value));
    }
  }

  private static String attribute(StartElement element, String name) {
    var attribute = element.getAttributeByName(new QName(name));
    return attribute == null ? "" : attribute.getValue();
  }

  private static boolean isEndOfCell(XMLEvent event) {
    return event.isEndElement() && event.asEndElement().getName().getLocalPart().equals("c");
  }

  private static void require(boolean holds, String what) throws XMLStreamException {
    if (!holds) {
      throw new XMLStreamException("what no spreadsheet writes: " + what);
    }
  }
}
