package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterFaultsTest {
  private static final Script BAND = new Script().black(48, 200);

  @TempDir Path folder;

  static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + 10_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
      LockSupport.parkNanos(2_000_000);
    }
  }

  /** Whether the paper stays as long as it is, for much longer than a row takes. */
  private static void staysAt(Bench bench, int rows) {
    await(() -> bench.printer.rows() == rows);
    LockSupport.parkNanos(100_000_000);
    assertThat(bench.printer.rows()).isEqualTo(rows);
  }

  private void stopsAndGoesOn(Fault stop, Fault goOn, String stopped, String fine)
      throws Exception {
    try (var bench = Bench.of(folder.resolve(stop.getClass().getSimpleName()), "generic-80");
        var host = bench.connect()) {
      host.send(0x1D, 'a', 0xFF);
      assertThat(host.hear(4)).isEqualTo("10 00 00 00");
      bench.printer.suffer(stop);
      host.send(BAND);
      assertThat(host.hear(stopped.length() / 3 + 1)).isEqualTo(stopped);
      staysAt(bench, 70);
      bench.printer.suffer(goOn);
      assertThat(host.hear(fine.length() / 3 + 1)).isEqualTo(fine);
      host.send(new Script().cut());
      host.awaitPrinted();
      var paper = new Print(ImageIO.read(bench.slips().getFirst().toFile()));
      assertThat(bench.slips()).hasSize(1);
      assertThat(paper.inkIn(0, 0, 384, 200)).isEqualTo(384 * 200);
    }
  }

  @Test
  void withoutPaperOrWithItsCoverOpenItStopsAtThatRowAndGoesOnFromThere() throws Exception {
    stopsAndGoesOn(new Fault.PaperOut(70), new Fault.Refill(), "18 00 0c 00", "10 00 00 00");
    stopsAndGoesOn(new Fault.CoverOpen(70), new Fault.CoverClose(), "38 00 00 00", "10 00 00 00");
  }

  @Test
  void atXoffItStopsInMidBandAndKeepsWhatComes() throws Exception {
    stopsAndGoesOn(new Fault.Xoff(70), new Fault.Xon(), "13", "11");
  }

  @Test
  void whatItCannotKeepIsNotTakenFromASerialLine() throws Exception {
    try (var pty = Pty.open(folder.resolve("tty"));
        var printer =
            VirtualPrinter.start(
                PrinterProfile.named("generic-80"),
                0,
                pty.input(),
                pty.output(),
                folder,
                Clock.systemUTC());
        var out = new FileOutputStream(pty.link().toFile());
        var in = new FileInputStream(pty.link().toFile())) {
      printer.suffer(new Fault.Xoff(10));
      var sender =
          Thread.ofPlatform().daemon().start(() -> send(out, new Script().black(72, 800).cut()));
      assertThat(in.read()).isEqualTo(0x13);
      await(() -> printer.received() >= 4_096);
      LockSupport.parkNanos(100_000_000);
      // Its buffer, what it printed, and what it has just read.
      assertThat(printer.received()).isBetween(4_096L, 4_096L + 2 * 1_024 + 11 * 72);
      printer.suffer(new Fault.Xon());
      assertThat(in.read()).isEqualTo(0x11);
      sender.join(10_000);
      await(() -> printer.received() == 72 * 800 + 12 && printer.rows() == 0);
    }
  }

  private static void send(FileOutputStream out, Script script) {
    try {
      out.write(script.toBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aPowerCycleLosesTheBufferAndTheConnectionButNotThePaper() throws Exception {
    try (var bench = Bench.of(folder, "generic-80", 300)) {
      bench.printer.suffer(new Fault.PowerCycle(50));
      assertThatThrownBy(() -> bench.print(BAND)).isInstanceOf(IOException.class);
      // Turned away while it boots: as it connects, or at its first word.
      assertThatThrownBy(() -> greet(bench)).isInstanceOf(IOException.class);
      await(() -> !bench.printer.isBooting());
      staysAt(bench, 50);
      var paper = bench.print(new Script().line("后"));
      assertThat(paper.getHeight()).isEqualTo(80);
      assertThat(new Print(paper).inkIn(0, 0, 384, 50)).isEqualTo(384 * 50);
    }
  }

  private static void greet(Bench bench) throws IOException {
    try (var host = bench.connect()) {
      host.awaitPrinted();
    }
  }

  @Test
  void silenceBeginsAtItsRowAndEndsWhenToldTo() throws Exception {
    try (var bench = Bench.of(folder, "generic-80");
        var host = bench.connect()) {
      bench.printer.suffer(new Fault.Silence(70));
      host.send(0x10, 0x04, 1);
      assertThat(host.hear(1)).isEqualTo("12");
      host.send(BAND);
      await(() -> bench.printer.rows() == 200);
      host.send(0x10, 0x04, 1).send(0x1D, 'r', 1).send(new Script().black(1, 1));
      await(() -> bench.printer.rows() == 201);
      assertThat(bench.printer.realTimeCommands()).isEqualTo(2);
      LockSupport.parkNanos(50_000_000);
      assertThat(host.waiting()).isZero();
      bench.printer.suffer(new Fault.Speak());
      host.send(0x10, 0x04, 4);
      assertThat(host.hear(1)).isEqualTo("12");
    }
  }

  @Test
  void noiseIsTheSameEachTimeAndHasXonAndXoffInIt() throws Exception {
    var first = noise("a");
    assertThat(first).isEqualTo(noise("b")).contains("11", "13");
    assertThat(first.split(" ")).hasSize(300);
  }

  private String noise(String name) throws Exception {
    try (var bench = Bench.of(folder.resolve(name), "generic-80");
        var host = bench.connect()) {
      bench.printer.suffer(new Fault.Noise(70));
      host.send(BAND);
      await(() -> bench.printer.rows() == 200);
      while (host.waiting() < 300) {
        host.send(0x10, 0x04, 1);
        LockSupport.parkNanos(1_000_000);
      }
      var heard = host.hear(300);
      bench.printer.suffer(new Fault.Quiet());
      host.awaitPrinted();
      host.send(0x10, 0x04, 1);
      assertThat(host.hear(1)).isEqualTo("12");
      return heard;
    }
  }

  @Test
  void aSlowPrinterTakesItsTimeUntilItIsFast() throws Exception {
    try (var bench = Bench.of(folder, "generic-80");
        var host = bench.connect()) {
      bench.printer.suffer(new Fault.Slow(1_000));
      host.send(0x10, 0x04, 1).hear(1);
      long from = System.nanoTime();
      host.send(BAND);
      await(() -> bench.printer.received() >= 500);
      assertThat(System.nanoTime() - from).isGreaterThan(400_000_000L);
      bench.printer.suffer(new Fault.Fast());
      await(() -> bench.printer.rows() == 200);
      assertThat(System.nanoTime() - from).isLessThan(6_000_000_000L);
    }
  }
}
