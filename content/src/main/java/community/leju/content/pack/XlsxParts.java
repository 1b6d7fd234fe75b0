package community.leju.content.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The XML parts of a workbook from anybody, written anew for the library that reads workbooks: it
 * unpacks without end, trusts every number that names a column or a text, and works on formulas. So
 * it never sees a byte of the file itself.
 *
 * @param parts a part by its name in the archive
 */
record XlsxParts(Map<String, byte[]> parts) {
  private static final int MOST_UNPACKED_BYTES = 32 << 20;
  private static final int MOST_PARTS = 500;

  /** Counts what really comes out: a small archive can hold gigabytes. */
  static Optional<XlsxParts> unpack(byte[] archive, Notes notes) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    int left = MOST_UNPACKED_BYTES;
    int count = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0 || ++count > MOST_PARTS) {
          notes.note(0, "unpacks to more than " + (MOST_UNPACKED_BYTES >> 20) + " MB");
          return Optional.empty();
        }
        var name = entry.getName();
        if ((name.endsWith(".xml") || name.endsWith(".rels")) && parts.put(name, part) != null) {
          throw new IOException("two parts of one name");
        }
      }
    }
    return Optional.of(new XlsxParts(parts));
  }

  /** An archive of the same parts, each of them copied by {@link XlsxCopy}. */
  byte[] pack() throws IOException, XMLStreamException {
    var bytes = new ByteArrayOutputStream();
    var copy = new XlsxCopy();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        copy.copy(part.getValue(), zip);
        zip.closeEntry();
      }
    }
    copy.requireEveryText();
    return bytes.toByteArray();
  }
}
