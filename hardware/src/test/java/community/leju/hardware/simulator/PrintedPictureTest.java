package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPictureTest {
  @TempDir Path folder;

  @Test
  void aForeignReaderReadsTheQrCode() throws Exception {
    for (var profile : new String[] {"generic-58", "generic-80"}) {
      try (var bench = Bench.of(folder.resolve(profile), profile)) {
        for (int module = 3; module <= 8; module++) {
          var data = "https://leju.example/s/00427?k=预约" + module;
          var script = new Script().line("凭码").align(1).qr(data, module, 48 + module % 4);
          bench.print(script.align(0).raw('\n').line("乐居"));
          assertThat(Zbar.read(bench.slips().getLast())).isEqualTo(data);
        }
      }
    }
  }

  @Test
  void aQrCodeIsWholeModulesWideAndStandsWhereTextWould() throws Exception {
    try (var bench = Bench.of(folder, "generic-80")) {
      // Twenty digits are a symbol of version 1, 21 modules wide.
      for (int align = 0; align <= 2; align++) {
        for (int module : new int[] {1, 5, 16}) {
          var script = new Script().align(align).qr("12345678901234567890", module, 48);
          int size = 21 * module;
          assertThat(new Print(bench.print(script)).bounds())
              .isEqualTo(new Rectangle((576 - size) * align / 2, 0, size, size));
        }
      }
    }
  }

  @Test
  void aQrCodeThatIsTooWideIsNotPrintedAtAll() throws Exception {
    try (var bench = Bench.of(folder, "generic-58")) {
      var data = "乐居".repeat(60);
      var paper = bench.print(new Script().qr(data, 6, 51).line("").line("后"));
      assertThat(new Print(paper).bounds().y).isBetween(30, 59);
      assertThat(paper.getHeight()).isEqualTo(60);
    }
  }

  @Test
  void rastersGoWhereTheyAreToldAndNoFurtherThanTheHead() throws Exception {
    try (var bench = Bench.of(folder, "generic-58")) {
      assertThat(bounds(bench, new Script().black(4, 5))).isEqualTo(new Rectangle(0, 0, 32, 5));
      assertThat(bounds(bench, new Script().align(1).black(4, 5)))
          .isEqualTo(new Rectangle(176, 0, 32, 5));
      assertThat(bounds(bench, new Script().raw(0x1B, '$', 13, 0).black(4, 5)))
          .isEqualTo(new Rectangle(13, 0, 32, 5));
      assertThat(bounds(bench, new Script().black(200, 2))).isEqualTo(new Rectangle(0, 0, 384, 2));
      assertThat(bounds(bench, new Script().raw(0x1D, 'v', '0', 3, 1, 0, 1, 0, 0xFF)))
          .isEqualTo(new Rectangle(0, 0, 16, 2));
      // The older kind of picture, in columns, and the one that is stored first.
      assertThat(bounds(bench, new Script().raw(0x1B, '*', 33, 2, 0, -1, -1, -1, -1, -1, -1, '\n')))
          .isEqualTo(new Rectangle(0, 0, 2, 24));
      assertThat(
              bounds(
                  bench,
                  new Script()
                      .raw(0x1D, '8', 'L', 11, 0, 0, 0, 48, 112, 48, 1, 2, 49, 8, 0, 1, 0, 0xFF)
                      .raw(0x1D, '(', 'L', 2, 0, 48, 50)))
          .isEqualTo(new Rectangle(0, 0, 8, 2));
    }
  }

  private static Rectangle bounds(Bench bench, Script script) throws IOException {
    return new Print(bench.print(script.align(0))).bounds();
  }

  @Test
  void aSlipWithoutAnEndIsTornOffAndTheNextOneIsWhole() throws Exception {
    try (var bench = Bench.of(folder, "generic-58");
        var host = bench.connect()) {
      for (var _ : Collections.nCopies(70, 0)) {
        host.send(new Script().black(1, 1).raw(0x1B, 'd', 20));
      }
      host.awaitPrinted();
      assertThat(bench.printer.rows()).isEqualTo(70 * 601 - 32_000);
      assertThat(bench.slips()).hasSize(1);
    }
  }
}
