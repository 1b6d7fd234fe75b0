package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.content.access.AccessList;
import community.leju.content.finance.FinancePeriod;
import community.leju.content.finance.Fund;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {
  private static final String LIST =
      """
      publisher: 居委会
      from: 2026-01-01
      subject: duties
      title: 清单
      version: 2026
      source: 文件
      matters: {table: matters.csv}
      """;
  private static final String HEADER = "name,name.en,handled,note,reason,instead\n";

  @TempDir Path home;
  private Path root = Path.of("");

  @BeforeEach
  void header() throws IOException {
    root = home.resolve("pack");
    write("pack.yaml", "formatVersion: 1\nscope: 310117990001\n".getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }

  private void list(String csv) throws IOException {
    write("access-list/duties.yaml", LIST.getBytes(StandardCharsets.UTF_8));
    write("access-list/matters.csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private AccessList read() {
    return (AccessList) PackReader.read(root).items().getFirst();
  }

  private List<String> problems() {
    var refusal = catchThrowableOfType(InvalidPack.class, () -> PackReader.read(root));
    assertThat(refusal).isNotNull();
    return refusal.problems().stream().map(PackProblem::toString).toList();
  }

  @Test
  void quotedCellsMayHoldCommasMarksAndLines() throws IOException {
    list(HEADER + "\"调解,\"\"当场\"\"\",Mediation,true,\"一\n二\",,\r\n\n问询,,TRUE\n");
    assertThat(read().matters()).hasSize(2);
    assertThat(read().matters().getFirst().name().zh()).isEqualTo("调解,\"当场\"");
    assertThat(read().matters().getFirst().name().en()).isEqualTo("Mediation");
    assertThat(read().matters().getFirst().note().zh()).isEqualTo("一\n二");
  }

  @Test
  void marksAndNationalEncodingsAreRead() throws IOException {
    list("\uFEFF" + HEADER + "证明𠮷,,true\n");
    assertThat(read().matters().getFirst().name().zh()).isEqualTo("证明𠮷");
    write("access-list/matters.csv", (HEADER + "证明䶮,,true\n").getBytes(Charset.forName("GB18030")));
    assertThat(read().matters().getFirst().name().zh()).isEqualTo("证明䶮");
  }

  @Test
  void mistakesAreListedWithTheTablesOwnLines() throws IOException {
    list(HEADER + "一,,true,,,\n\"二\n二\",,false,,不归这里,\n三,,maybe,,,,多\n");
    assertThat(problems())
        .containsExactly(
            "access-list/matters.csv:3: matters/1/instead: is missing: a refusal says where to go"
                + " instead",
            "access-list/matters.csv:5: '多' stands in a column without a name",
            "access-list/matters.csv:5: matters/2/handled: must be true or false");
  }

  @Test
  void badHeadersStrayMarksAndLongTablesAreNamed() throws IOException {
    list("name,名称,name\n一,二,三\n");
    assertThat(problems())
        .contains(
            "access-list/matters.csv:1: '名称' is no field's name; expected as in YAML",
            "access-list/matters.csv:1: 'name' is there twice");
    list(HEADER + "一\n\"二,true\n三\n");
    assertThat(problems())
        .contains("access-list/matters.csv:3: a quotation mark (\") is opened and never closed");
    list(HEADER + "\"一\"二,,true\n");
    assertThat(problems()).anyMatch(one -> one.startsWith("access-list/matters.csv:2: after a"));
    list(HEADER + "一,,true\n".repeat(Table.MOST_ROWS + 1));
    assertThat(problems()).contains("access-list/matters.csv:1002: has more than 1000 rows");
    list("c,".repeat(41) + "\n1\n");
    assertThat(problems()).contains("access-list/matters.csv:1: has more than 40 columns");
  }

  @Test
  void missingUnusedAndForeignTablesAreMistakes() throws IOException {
    write("access-list/duties.yaml", LIST.getBytes(StandardCharsets.UTF_8));
    write("access-list/other.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8));
    write("access-list/old.xls", new byte[] {1});
    write("access-list/wps.et", new byte[] {1});
    assertThat(problems())
        .contains(
            "access-list/duties.yaml:7: table: 'matters.csv' is no .csv or .xlsx in this folder",
            "access-list/old.xls: is a table that cannot be read: save it as .xlsx or as .csv",
            "access-list/other.csv: no item in this folder uses it",
            "access-list/wps.et: is a table that cannot be read: save it as .xlsx or as .csv");
  }

  @Test
  void workbooksGiveDatesAndExactAmounts() throws IOException {
    var yaml =
        """
        publisher: 居委会
        from: 2026-10-21
        funds:
          - fund: office
            opening: 100.00
            expenses: {table: q3.xlsx}
            closing: 0.56
          - {fund: self-governance, opening: 0, closing: 0}
        checkedOn: 2026-10-16
        checkedBy: 监督小组
        """;
    write("finance/2026-q3.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    write("finance/q3.xlsx", workbook("99.439999999999998"));
    var period = (FinancePeriod) PackReader.read(root).items().getFirst();
    var expense = period.account(Fund.OFFICE).expenses().getFirst();
    assertThat(expense.day()).hasToString("2026-07-31");
    assertThat(expense.purpose().zh()).isEqualTo("电费");
    assertThat(expense.amount()).hasToString("99.44");
    write("finance/q3.xlsx", workbook("-5"));
    assertThat(problems())
        .anyMatch(
            one -> one.startsWith("finance/q3.xlsx:3: funds/0/expenses/0/amount: '-5' is not"));
    write("finance/q3.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11});
    assertThat(problems()).anyMatch(one -> one.startsWith("finance/q3.xlsx: is an old .xls"));
    write("finance/q3.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8));
    assertThat(problems()).contains("finance/q3.xlsx: is no .xlsx, or a broken one");
  }

  /** A blank row stands between the header and the only row. */
  private static byte[] workbook(String amount) throws IOException {
    return Workbooks.of(
        """
        <row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>purpose</t></is></c>
        <c r='C1' t='str'><v>category</v></c><c r='D1' t='str'><v>amount</v></c><c r='E1' t='str'><v>receipts</v></c></row>
        <row r='3'><c r='A3' s='1'><v>46234</v></c><c r='B3' t='s'><v>1</v></c><c r='C3' t='str'><v>水电</v></c>
        <c r='D3'><f>1+1</f><v>%s</v></c><c r='E3'><v>1</v></c></row>
        """
            .formatted(amount));
  }
}
