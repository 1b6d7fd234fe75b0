package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.journal.SlipStage;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.simulator.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while its slip stands half printed in the printer. */
class KilledTest {
  private static final int QUIET_MILLIS = 1_500;

  @TempDir Path folder;

  /** The process that prints slip 1 and says how it goes. */
  static void main(String... arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var clock = Clock.systemUTC();
    var profile = PrinterProfile.named("epson-tm-t88").on(921_600, Flow.NONE);
    var journal = SlipJournal.open(folder.resolve("slips.journal"), clock);
    var links = new PrinterPort.Serial(folder.resolve("tty")).opener(profile);
    var printer =
        SlipPrinter.open(new PrinterConfig("slips", profile, Rig.QUICK), links, journal, clock);
    while (!printer.condition().ready()) {
      Thread.sleep(10);
    }
    var pages = new DotPages(profile, List.of(Sheet.of("one", profile)));
    printer.print("1", pages).onChange(state -> System.out.println(state));
    new CountDownLatch(1).await();
  }

  @Test
  void itsSlipIsInDoubtAfterTheRestartAndNoSecondOneComesByItself() throws Exception {
    try (var machine = Rig.machineAlone(folder, "epson-tm-t88")) {
      machine.printer().suffer(new Fault.PaperOut(200));
      var process = child();
      try (var said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(said.lines().anyMatch(line -> line.startsWith("Attention"))).isTrue();
      } finally {
        process.destroyForcibly();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
      }
      machine.printer().suffer(new Fault.Refill());
      try (var rig = Rig.onThatLine(folder, "epson-tm-t88")) {
        assertThat(rig.journal.find("1").orElseThrow().stage()).isEqualTo(SlipStage.INDETERMINATE);
        Thread.sleep(QUIET_MILLIS);
        assertThat(rig.slips()).isEmpty();
        var sheet = Sheet.of("one", rig.profile);
        var pages = new DotPages(rig.profile, List.of(sheet));
        assertThat(Rig.end(rig.printer.print("1", pages))).isInstanceOf(SlipState.Failed.class);
        assertThat(Rig.end(rig.printer.reprint("1", pages))).isEqualTo(new SlipState.Confirmed());
        // What the first one had left in the printer was cut off before it.
        assertThat(rig.slips()).hasSize(2);
        assertThat(sheet.wrongDots(Rig.picture(rig.slips().getLast()), 0)).isZero();
      }
    }
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            KilledTest.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
