package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people's spreadsheets write, and what only an attacker does. */
@Timeout(20)
class XlsxTableTest {
  private static final String BROKEN = "0: is no .xlsx, or a broken one";

  @TempDir Path home;
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void clear() {
    notes.clear();
  }

  private List<Table.Row> read(Map<String, String> parts) throws IOException {
    var file = Files.write(home.resolve("a.xlsx"), Workbooks.zip(parts));
    notes.clear();
    return XlsxTable.read(file, (line, message) -> notes.add(line + ": " + message))
        .map(Table::rows)
        .orElse(List.of());
  }

  /** The cells of the one row below the header. */
  private List<String> row(String cells) throws IOException {
    var rows =
        read(Workbooks.parts("<row><c t='s'><v>0</v></c></row><row r='2'>" + cells + "</row>"));
    return rows.isEmpty() ? List.of() : rows.getFirst().cells();
  }

  @Test
  void cellsAreWhatPeopleSee() throws IOException {
    assertThat(
            row(
                """
                <c t='b'><v>1</v></c><c><v>0.10000000000000001</v></c><c><v>1.2E3</v></c><c t='d'><v>2026-10-21</v></c>
                <c t='str'><f>"a"&amp;"b"</f><v>a&lt;b</v></c><c r='G2' s='2'><v>46234.75</v></c><c t='s' r='H2'><v>1</v></c>
                """))
        .containsExactly("true", "0.1", "1200", "2026-10-21", "a<b", "", "2026-07-31", "电费");
    assertThat(notes).isEmpty();
  }

  @Test
  void macintoshDaysAreCountedFrom1904() throws IOException {
    for (var word : List.of("1", "true")) {
      var parts =
          Workbooks.parts("<row><c t='s'><v>0</v></c></row><row><c s='1'><v>44772</v></c></row>");
      parts.computeIfPresent(
          Workbooks.BOOK,
          (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='" + word + "'/><sheets>"));
      assertThat(read(parts).getFirst().cells()).containsExactly("2026-07-31");
    }
  }

  @Test
  void mistakesNameTheirCell() throws IOException {
    assertThat(
            row(
                "<c r='A2' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='B2' s='1'><v>1e300</v></c><c r='C2'><v>1e999999999</v></c>"))
        .isEmpty();
    assertThat(notes)
        .containsExactly(
            "2: A2: a formula has no result (#DIV/0!)",
            "2: B2: is no date",
            "2: C2: is no number that a table has room for");
    row("<c r='AO2'><v>1</v></c>");
    assertThat(notes).containsExactly("2: has more than 40 columns");
    assertThat(row("<c r='A2'><v>1</v></c><c r='XFD2' s='1'/>").getFirst()).isEqualTo("1");
    assertThat(notes).isEmpty();
  }

  @Test
  void placesThatNoSpreadsheetHasAreRefused() throws IOException {
    for (var cell :
        List.of(
            "<c r='ZZZZZZ2'><v>1</v></c>",
            "<c t='s'><v>2147483646</v></c>",
            "<c t='s'><v>-1</v></c>",
            "<c t='s'><c><v>2147483646</v></c></c>",
            "<c><v>" + "9".repeat(40_000) + "</v></c>",
            "<c t='new'><v>1</v></c>",
            "<c t='b'><v>maybe</v></c>",
            "<c")) {
      row(cell);
      assertThat(notes).as(cell).containsExactly(BROKEN);
    }
  }

  @Test
  void formulasAreNotWorkedOn() throws IOException {
    var shared =
        new StringBuilder(
            "<c r='A2'><f t='shared' ref='A2:A9' si='0'>"
                + "A1+".repeat(20_000)
                + "1</f><v>1</v></c>");
    for (int i = 0; i < 30; i++) {
      shared.append("<c><f t='shared' si='0'/><v>").append(i).append("</v></c>");
    }
    assertThat(row(shared.toString())).hasSize(31);
    assertThat(row("<c r='A2'><f t='shared' si='7'/><v>8</v></c>")).containsExactly("8");
  }

  @Test
  void entitiesAreRefusedOrLeftUnread() throws IOException {
    var laughs =
        """
        <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
        """;
    for (var part : List.of(Workbooks.SHEET, Workbooks.TEXTS, Workbooks.BOOK)) {
      for (var entity : List.of("&b;", "&c;")) {
        var parts =
            Workbooks.parts("<row><c t='s'><v>0</v></c></row><row><c t='s'><v>1</v></c></row>");
        parts.computeIfPresent(
            part, (name, xml) -> laughs + xml.replaceFirst("(?<=>)(?=</)", entity));
        assertThat(read(parts)).allSatisfy(row -> assertThat(row.cells()).containsExactly("电费"));
        assertThat(notes).isSubsetOf(BROKEN);
      }
    }
  }

  @Test
  void bombsAndEndlessSheetsAreCapped() throws IOException {
    var parts = Workbooks.parts("<row><c t='s'><v>0</v></c></row>");
    parts.put("xl/media/bomb.png", "0".repeat(33 << 20));
    read(parts);
    assertThat(notes).containsExactly("0: unpacks to more than 32 MB");
    read(Workbooks.parts("<row><c r='XFD1'/></row>" + "<row/>".repeat(200_000)));
    assertThat(notes).first().asString().startsWith("100001: is still blank");
    read(Workbooks.parts("<row><c t='s'><v>0</v></c></row>".repeat(Table.MOST_ROWS + 9)));
    assertThat(notes).containsExactly("1002: has more than 1000 rows");
  }
}
