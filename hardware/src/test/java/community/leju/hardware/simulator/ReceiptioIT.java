package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that others wrote, the npm package receiptio, finds a printer at our port. */
class ReceiptioIT {
  private static final String PROGRAM = "/hosts/node_modules/receiptio/bin/cli.js";

  private static final String RECEIPT =
      """
      ^^^居民委员会

      预约号 | 00427
      "业务" | _老年证_
      ---
      `补打`
      {code:https://leju.example/s/00427;option:qrcode,5,m}
      """;

  @TempDir Path folder;

  /** It knows one port number only: an address of this machine that nobody else is at. */
  private final InetSocketAddress address =
      new InetSocketAddress(
          "127.9.%d.%d"
              .formatted(
                  ProcessHandle.current().pid() / 250 % 250,
                  1 + ProcessHandle.current().pid() % 250),
          9100);

  private String receiptio(String... more) throws IOException, URISyntaxException {
    var program = Objects.requireNonNull(getClass().getResource(PROGRAM), "npm ci was not run");
    var command =
        new ArrayList<>(
            List.of("node", Path.of(program.toURI()).toString(), "-d", address.getHostString()));
    command.addAll(List.of(more));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @Test
  void readsHowThePrinterIs() throws Exception {
    assertThat(receiptio("-q")).isEqualTo("disconnect");
    try (var bench = Bench.at(address, folder, "generic-80")) {
      for (var language : List.of(List.of("-q"), List.of("-q", "-p", "escpos"))) {
        var ask = language.toArray(new String[0]);
        assertThat(receiptio(ask)).isEqualTo("online");
        bench.printer.suffer(new Fault.CoverOpen());
        assertThat(receiptio(ask)).isEqualTo("coveropen");
        bench.printer.suffer(new Fault.CoverClose());
        bench.printer.suffer(new Fault.PaperOut(0));
        assertThat(receiptio(ask)).isEqualTo("paperempty");
        bench.printer.suffer(new Fault.Refill());
      }
      assertThat(receiptio("-q")).isEqualTo("online");
    }
  }

  @Test
  void printsAReceiptThatLooksAsOurOwnWouldAndWhoseCodeIsRead() throws Exception {
    // Which it finds out by itself: one speaks plain ESC/POS, the other one its maker's graphics.
    for (var profile : List.of("generic-80", "epson-tm-t88")) {
      try (var bench = Bench.at(address, folder.resolve(profile), profile)) {
        assertThat(receiptio("-l", "zh-hans", "-c", "42", receipt())).isEqualTo("success");
        var slip = bench.slips().getFirst();
        assertThat(Zbar.read(slip)).isEqualTo("https://leju.example/s/00427");
        var theirs = new Print(ImageIO.read(slip.toFile()));
        var ours = new Print(bench.print(new Script().size(2, 2).line("居民委员会")));
        // 42 letters of 12 dots, and the title in their middle.
        assertThat(theirs.cell((42 * 12 - 240) / 2, 0, 240, 48))
            .isEqualTo(ours.cell(0, 0, 240, 48));
      }
    }
  }

  @Test
  void hearsThatThePaperEndsUnderItsReceipt() throws Exception {
    try (var bench = Bench.at(address, folder, "generic-80")) {
      bench.printer.suffer(new Fault.PaperOut(100));
      assertThat(receiptio("-p", "generic", receipt())).isEqualTo("paperempty");
      assertThat(bench.printer.rows()).isEqualTo(100);
    }
  }

  private String receipt() throws IOException {
    return Files.writeString(folder.resolve("receipt.txt"), RECEIPT).toString();
  }
}
