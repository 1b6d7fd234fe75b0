package community.leju.content.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of one sheet, part by part. */
final class Workbooks {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  static final String BOOK = "xl/workbook.xml";
  static final String TEXTS = "xl/sharedStrings.xml";
  static final String SHEET = "xl/worksheets/one.xml";

  private Workbooks() {}

  static byte[] of(String rows) throws IOException {
    return zip(parts(rows));
  }

  /** Text 0 is {@code day}, text 1 is 电费, style 1 is a day, style 2 a day as in Chinese. */
  static Map<String, String> parts(String rows) {
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
        <Override PartName='/xl/workbook.xml' ContentType='%1$ssheet.main+xml'/>
        <Override PartName='/xl/styles.xml' ContentType='%1$sstyles+xml'/>
        <Override PartName='/xl/sharedStrings.xml' ContentType='%1$ssharedStrings+xml'/></Types>
        """
            .formatted(TYPES));
    parts.put(
        BOOK,
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Target='worksheets/one.xml'/></Relationships>");
    parts.put(
        TEXTS,
        "<sst xmlns='%s'><si><t xml:space='preserve'>day </t></si><si><r><t>电</t></r><r><t>费</t></r><rPh><t>ignored</t></rPh></si></sst>"
            .formatted(MAIN));
    parts.put(
        "xl/styles.xml",
        "<s><cellStyleXfs><xf numFmtId='0'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='31'/></cellXfs></s>");
    parts.put(
        SHEET, "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    return parts;
  }

  static byte[] zip(Map<String, String> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
