package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedTextTest {
  private static final int PITCH = 30;

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void switchOn() throws IOException {
    bench = Bench.of(folder.resolve("narrow"), "generic-58");
  }

  @AfterEach
  void switchOff() throws IOException {
    bench.close();
  }

  private Print print(Script script) throws IOException {
    return new Print(bench.print(script));
  }

  @Test
  void aChineseCharacterIsNeverSplitOverTwoLines() throws Exception {
    // 31 letters leave half a Chinese cell; 㐀 has four bytes.
    for (var sign : new String[] {"民", "㐀"}) {
      var print = print(new Script().line("x".repeat(31) + sign + "y"));
      assertThat(print.inkIn(31 * 12, 0, 12, PITCH)).isZero();
      var alone = print(new Script().line(sign));
      assertThat(print.cell(0, PITCH, 24, 24)).isEqualTo(alone.cell(0, 0, 24, 24));
      assertThat(alone.inkIn(0, 0, 24, 24)).isGreaterThan(40);
    }
  }

  @Test
  void bytesThatComeOneByOneAreTheSameText() throws Exception {
    var together = print(new Script().line("预约㐀号"));
    try (var host = bench.connect()) {
      for (byte one : new Script().line("预约㐀号").cut().toBytes()) {
        host.send(new byte[] {one});
      }
      host.awaitPrinted();
    }
    var apart = new Print(javax.imageio.ImageIO.read(bench.slips().getLast().toFile()));
    assertThat(apart.cell(0, 0, 384, PITCH)).isEqualTo(together.cell(0, 0, 384, PITCH));
  }

  @Test
  void lettersAreHalfAsWideAsChineseAndLinesWrapAtTheHead() throws Exception {
    var print = print(new Script().line("国".repeat(17)).line("m".repeat(33)));
    assertThat(print.paper().getWidth()).isEqualTo(384);
    for (int row : new int[] {1, 3}) {
      assertThat(print.inkIn(0, row * PITCH, 24, 24)).isPositive();
      assertThat(print.inkIn(24, row * PITCH, 360, 24)).isZero();
    }
    assertThat(print.inkIn(360, 0, 24, 24)).isPositive();
    assertThat(print.inkIn(372, 2 * PITCH, 12, 24)).isPositive();
  }

  @Test
  void whatAGb2312PrinterDoesNotHaveIsABox() throws Exception {
    // 镕 (E9 46) is in GB18030 alone, 朱 is in both.
    try (var small = Bench.of(folder.resolve("small"), "generic-58", Charset.forName("GB2312"))) {
      var print = new Print(small.print(new Script().raw(0xE9, 0x46).line("朱")));
      var whole = print(new Script().raw(0xE9, 0x46).line("朱镕"));
      assertThat(whole.cell(0, 0, 24, 24)).isEqualTo(whole.cell(48, 0, 24, 24));
      // A byte that begins nothing here is a box, and the one behind it is itself.
      var boxThenLetter = new Print(small.print(new Script().raw(0xE9).line("F朱")));
      assertThat(print.cell(0, 0, 60, 24)).isEqualTo(boxThenLetter.cell(0, 0, 60, 24));
      assertThat(print.cell(36, 0, 24, 24)).isEqualTo(whole.cell(24, 0, 24, 24));
      var unknown = print.cell(0, 0, 24, 24);
      var otherUnknown = new Print(small.print(new Script().raw(0xFE, 0xFE).line("")));
      assertThat(otherUnknown.cell(0, 0, 24, 24))
          .isEqualTo(unknown)
          .isNotEqualTo(whole.cell(0, 0, 24, 24));
    }
  }

  @Test
  void sizesRepeatEachDot() throws Exception {
    var plain = print(new Script().line("预A"));
    for (int wide = 1; wide <= 8; wide++) {
      int high = 9 - wide;
      var large = print(new Script().size(wide, high).line("预A"));
      assertThat(large.cell(0, 0, 36 * wide, 24 * high))
          .isEqualTo(Print.enlarged(plain.cell(0, 0, 36, 24), wide, high));
    }
    // ESC ! is for Latin letters, FS ! for Chinese characters, and all stand on one base line.
    var mixed = print(new Script().raw(0x1B, '!', 0x30).line("预A"));
    assertThat(mixed.cell(0, 24, 24, 24)).isEqualTo(plain.cell(0, 0, 24, 24));
    assertThat(mixed.cell(24, 0, 24, 48))
        .isEqualTo(Print.enlarged(plain.cell(24, 0, 12, 24), 2, 2));
    var other = print(new Script().raw(0x1B, '!', 0, 0x1C, '!', 0x0C).line("预A"));
    assertThat(other.cell(0, 0, 48, 48)).isEqualTo(Print.enlarged(plain.cell(0, 0, 24, 24), 2, 2));
    assertThat(other.cell(48, 24, 12, 24)).isEqualTo(plain.cell(24, 0, 12, 24));
  }

  @Test
  void boldReversedAndUnderlinedLookTheirPart() throws Exception {
    var plain = print(new Script().line("北A")).cell(0, 0, 36, 24);
    var reversed = print(new Script().raw(0x1D, 'B', 1).line("北A"));
    assertThat(reversed.cell(0, 0, 36, 24)).isEqualTo(Print.reversed(plain));
    assertThat(reversed.inkIn(36, 0, 348, PITCH)).isZero();
    var bold = print(new Script().raw(0x1B, 'E', 1).line("北A").raw(0x1B, 'E', 0).line("北A"));
    assertThat(bold.inkIn(0, 0, 36, 24)).isGreaterThan(bold.inkIn(0, PITCH, 36, 24));
    assertThat(bold.cell(0, PITCH, 36, 24)).isEqualTo(plain);
    var lined = print(new Script().raw(0x1B, '-', 2, 0x1C, '-', 1).line("北A"));
    assertThat(lined.inkIn(0, 23, 24, 1)).isEqualTo(24);
    assertThat(lined.inkIn(24, 22, 12, 2)).isEqualTo(24);
    assertThat(lined.cell(0, 0, 36, 22)).isEqualTo(plain.subList(0, 22));
  }

  @Test
  void aLineStandsLeftInTheMiddleOrRight() throws Exception {
    var print =
        print(
            new Script()
                .align(0)
                .raw(0x1D, 'B', 1)
                .line("国国")
                .align(1)
                .line("国国")
                .align(50)
                .line("国国"));
    for (int i = 0; i < 3; i++) {
      int left = i * (384 - 48) / 2;
      assertThat(print.inkIn(left, i * PITCH, 48, 24))
          .isEqualTo(print.inkIn(0, i * PITCH, 384, PITCH));
    }
    // In mid-line it is too late for this line.
    var late = print(new Script().text("国").align(2).line("国").line("国"));
    assertThat(late.inkIn(48, 0, 336, 2 * PITCH)).isZero();
  }

  @Test
  void positionsTabsAndMarginsAreDots() throws Exception {
    var block = new Script().raw(0x1D, 'B', 1);
    var print =
        print(
            block
                .raw(0x1B, '$', 100, 0)
                .text("国")
                .raw(0x1B, '\\', 10, 0)
                .line("国")
                .line("1\t国\t国")
                .raw(0x1B, 'D', 4, 20, 0)
                .line("\t国\t国")
                .raw(0x1D, 'L', 16, 0, 0x1D, 'W', 48, 0)
                .line("国国国"));
    assertThat(columns(print, 0)).containsExactly(100, 134);
    assertThat(columns(print, 1)).containsExactly(0, 96, 192);
    assertThat(columns(print, 2)).containsExactly(48, 240);
    assertThat(columns(print, 3)).containsExactly(16);
    assertThat(columns(print, 4)).containsExactly(16);
    assertThat(print.inkIn(64, 3 * PITCH, 320, PITCH)).isZero();
  }

  /** Where reversed characters begin that nothing stands before. */
  private static java.util.List<Integer> columns(Print print, int line) {
    // The lowest dots of a reversed cell are black from end to end.
    var row = print.cell(0, line * PITCH + 23, 384, 1).getFirst();
    return java.util.stream.IntStream.range(0, 384)
        .filter(x -> row.charAt(x) == '#' && (x == 0 || row.charAt(x - 1) == '.'))
        .boxed()
        .toList();
  }

  @Test
  void linesAreAsFarApartAsTheyWereTold() throws Exception {
    var print =
        print(
            new Script()
                .line("国")
                .raw(0x1B, '3', 50)
                .line("国")
                .raw(0x1B, '3', 0)
                .line("国")
                .raw(0x1B, '2')
                .text("国")
                .raw(0x1B, 'd', 3)
                .text("国")
                .raw(0x1B, 'J', 40)
                .line("国"));
    var tops = new int[] {0, 30, 80, 104, 194, 234};
    var cell = print.cell(0, 0, 24, 24);
    for (int top : tops) {
      assertThat(print.cell(0, top, 24, 24)).isEqualTo(cell);
    }
    assertThat(print.paper().getHeight()).isEqualTo(264);
  }

  @Test
  void withoutChineseModeBytesAreLettersOfACodePage() throws Exception {
    var print =
        print(
            new Script()
                .raw(0x1C, '.', 0x1B, 't', 1, 0x95, 0x95, '\n')
                .raw(0x1B, 't', 0, 0x82, '\n')
                .raw(0x1C, '&')
                .line("民"));
    assertThat(print.inkIn(0, 0, 24, 24)).isEqualTo(print.inkIn(0, 0, 24, 14));
    assertThat(print.inkIn(0, PITCH, 12, 24)).isPositive();
    assertThat(print.inkIn(12, PITCH, 372, 24)).isZero();
    var chinese = print(new Script().line("民"));
    assertThat(print.cell(0, 2 * PITCH, 24, 24)).isEqualTo(chinese.cell(0, 0, 24, 24));
  }

  @Test
  void parametersOfWhatHasNoEffectAreNotPrinted() throws Exception {
    var print =
        print(
            new Script()
                .raw(0x1C, '(', 'A', 2, 0, 'A', 'B', 0x1C, 'S', 'A', 'B', 0x1C, 'C', 'A')
                .raw(0x1B, 'p', 'A', 'B', 'C', 0x1B, 'R', 'A', 0x1B, 'W', 1, 2, 3, 4, 5, 6, 7, 'A')
                .raw(0x1D, '(', 'E', 2, 0, 'A', 'B', 0x1D, 'k', 4, 'A', 'B', 0)
                .raw(0x1D, 'k', 73, 2, 'A', 'B', 0x1D, '8', 'X', 2, 0, 0, 0, 'A', 'B')
                .raw(0x1D, 'h', 'A', 0x1D, 'f', 'A', 0x1D, '*', 1, 1, 1, 2, 3, 4, 5, 6, 7, 'A')
                .line(""));
    assertThat(print.inkIn(0, 0, 384, print.paper().getHeight())).isZero();
    assertThat(print.paper().getHeight()).isEqualTo(PITCH);
  }
}
