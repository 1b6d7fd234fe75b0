package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.simulator.Fault;
import community.leju.hardware.simulator.NetworkPort;
import community.leju.hardware.simulator.VirtualPrinter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer on the network. */
class TcpPrintTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder;

  private final PrinterProfile profile = PrinterProfile.named("epson-tm-t88");

  @Test
  void aSlipComesOutDotForDotAndSoItDoesAfterThePrinterWasSwitchedOffAndOn() throws Exception {
    try (var machine = VirtualPrinter.withoutLine(profile, 0, folder.resolve("out"), CLOCK);
        var port = open(machine);
        var journal = SlipJournal.open(folder.resolve("slips.journal"), CLOCK);
        var printer = printer(port.address().getPort(), journal)) {
      await(printer, State.READY);
      assertPrints(printer, "1");
      machine.suffer(new Fault.PowerCycle(0));
      var sheet = Sheet.of("2", profile);
      // It finds the line lost, or the printer silent, and then prints again.
      for (int tries = 0; tries < 50; tries++) {
        var ticket = printer.print("try-" + tries, new DotPages(profile, List.of(sheet)));
        if (Rig.end(ticket).equals(new SlipState.Confirmed())) {
          return;
        }
        Thread.sleep(100);
      }
      throw new AssertionError("it never printed again: " + printer.condition());
    }
  }

  @Test
  void aPeerThatNeverReadsFailsTheJobByItsDeadlineWithoutSpinning() throws Exception {
    try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var journal = SlipJournal.open(folder.resolve("slips.journal"), CLOCK);
        var printer = printer(deaf.getLocalPort(), journal)) {
      // Nobody accepts, nobody reads: the system takes some bytes for it.
      await(printer, State.SILENT);
      var sheet = Sheet.of("1", profile);
      var ticket = printer.print("1", new DotPages(profile, List.of(sheet)));
      assertThat(Rig.end(ticket)).isInstanceOf(SlipState.Failed.class);
    }
  }

  @Test
  void whereNobodyListensThePrinterIsAbsent() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (var journal = SlipJournal.open(folder.resolve("slips.journal"), CLOCK);
        var printer = printer(free, journal)) {
      await(printer, State.ABSENT);
      assertThat(printer.condition().ready()).isFalse();
    }
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (var bad : List.of("tcp:", "tcp://", "tcp://h:0", "tcp://h:99999", "tcp://h/x", "tcp:/h")) {
      assertThatThrownBy(() -> PrinterPort.parse(bad, folder))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(bad);
    }
    assertThat(PrinterPort.parse("tcp://192.0.2.7", folder))
        .isEqualTo(new PrinterPort.Tcp("192.0.2.7", 9100));
    assertThat(PrinterPort.parse("tty", folder))
        .isEqualTo(new PrinterPort.Serial(folder.resolve("tty")));
  }

  private static NetworkPort open(VirtualPrinter machine) throws IOException {
    return NetworkPort.open(machine, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private SlipPrinter printer(int port, SlipJournal journal) {
    var links = new PrinterPort.Tcp("127.0.0.1", port).opener(profile);
    return SlipPrinter.open(new PrinterConfig("slips", profile, Rig.QUICK), links, journal, CLOCK);
  }

  private void assertPrints(SlipPrinter printer, String number) throws Exception {
    var sheet = Sheet.of(number, profile);
    var ticket = printer.print(number, new DotPages(profile, List.of(sheet)));
    assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Confirmed());
    var paper = Rig.picture(folder.resolve("out/slip-000001.png"));
    assertThat(sheet.wrongDots(paper, 0)).isZero();
  }

  private static void await(SlipPrinter printer, State state) throws InterruptedException {
    var reached = new CountDownLatch(1);
    printer
        .service()
        .addPrintServiceAttributeListener(_ -> {
          if (printer.condition().state() == state) {
            reached.countDown();
          }
        });
    if (printer.condition().state() != state && !reached.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("not " + state + " but " + printer.condition());
    }
    assertThat(printer.condition()).extracting(PrinterCondition::state).isEqualTo(state);
  }
}
