package community.leju.content.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The first sheet of a workbook (ECMA-376, .xlsx). Of a workbook only values are read: no formula
 * is worked out, nothing outside the file is asked for.
 */
final class XlsxTable {
  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_UNPACKED_BYTES = 32 << 20;
  private static final int MOST_PARTS = 500;

  private XlsxTable() {}

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
      var parts = unpack(bytes, notes);
      return parts.isEmpty() ? Optional.empty() : XlsxSheet.first(parts, notes);
    } catch (IOException | XMLStreamException | IllegalArgumentException e) {
      notes.note(0, "is no .xlsx, or a broken one");
      return Optional.empty();
    }
  }

  /** Counts what really comes out: a small archive can hold gigabytes. */
  private static Map<String, byte[]> unpack(byte[] bytes, Notes notes) throws IOException {
    var parts = new HashMap<String, byte[]>();
    int left = MOST_UNPACKED_BYTES;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(zip.readNBytes(left + 1));
        left -= part.size();
        if (left < 0 || parts.size() > MOST_PARTS) {
          notes.note(0, "unpacks to more than " + (MOST_UNPACKED_BYTES >> 20) + " MB");
          return Map.of();
        }
        if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
          parts.put(entry.getName(), part.toByteArray());
        }
      }
    }
    if (!parts.containsKey("xl/workbook.xml")) {
      throw new IOException("no workbook");
    }
    return parts;
  }
}
