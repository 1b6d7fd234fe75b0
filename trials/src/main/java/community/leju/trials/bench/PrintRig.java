package community.leju.trials.bench;

import community.leju.hardware.link.Link;
import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.printer.PrinterConfig;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.serial.SerialPorts;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPrinter;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A slip printer with its journal on a pseudo-terminal, a virtual printer at the other end, and
 * somebody who looks at the bytes that go over.
 */
final class PrintRig implements AutoCloseable {
  private static final long READY_NANOS = 10_000_000_000L;
  private static final int SLIP_SECONDS = 30;
  private static final int FAST = 921_600;
  private static final int DLE = 0x10;

  private final PrinterProfile profile;
  private final Pty pty;
  private final VirtualPrinter machine;
  private final SlipJournal journal;
  private final SlipPrinter printer;
  private volatile long firstByteNanos;
  private final AtomicLong bytes = new AtomicLong();

  PrintRig(Path folder, String model) throws IOException {
    var clock = Clock.systemUTC();
    // A pseudo-terminal has no speed: what is measured is ours.
    profile = PrinterProfile.named(model).on(FAST, Flow.NONE);
    pty = Pty.open(folder.resolve("tty"));
    machine =
        VirtualPrinter.start(profile, 0, pty.input(), pty.output(), folder.resolve("paper"), clock);
    journal = SlipJournal.open(folder.resolve("slips.journal"), clock);
    var links = SerialPorts.at(pty.link(), FAST, Flow.NONE);
    printer = SlipPrinter.open(PrinterConfig.of("bench", profile), watched(links), journal, clock);
    awaitReady();
  }

  PrinterProfile profile() {
    return profile;
  }

  /** One slip on paper: how long until its first byte went to the link, and how many went. */
  record Printed(double firstByteMillis, long bytes) {}

  Printed print(String number, StandardSlip slip) {
    firstByteNanos = 0;
    bytes.set(0);
    long asked = System.nanoTime();
    var ticket = printer.print(number, slip.pages(profile));
    try {
      var state = ticket.settled().get(SLIP_SECONDS, TimeUnit.SECONDS);
      if (!(state instanceof SlipState.Confirmed)) {
        throw new Failure("slip " + number + ": " + state);
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new Failure("slip " + number + ": " + e, e);
    }
    return new Printed((firstByteNanos - asked) / 1e6, bytes.get());
  }

  void warmUp(StandardSlip slip) {
    printer.warmUp(slip.pages(profile));
  }

  private void awaitReady() {
    long until = System.nanoTime() + READY_NANOS;
    while (!printer.condition().ready()) {
      if (System.nanoTime() > until) {
        throw new Failure("the virtual printer is " + printer.condition());
      }
      Thread.onSpinWait();
    }
  }

  private LinkOpener watched(LinkOpener links) {
    return () -> new Watched(links.open());
  }

  @Override
  public void close() throws IOException {
    printer.close();
    journal.close();
    machine.close();
    pty.close();
  }

  /** Counts all but questions for the printer's state, which belong to no slip. */
  private final class Watched implements Link {
    private final Link link;

    Watched(Link link) {
      this.link = link;
    }

    @Override
    public int read(byte[] into) throws IOException {
      return link.read(into);
    }

    @Override
    public int available() throws IOException {
      return link.available();
    }

    @Override
    public void write(byte[] chunk) throws IOException {
      if (chunk[0] != DLE) {
        if (firstByteNanos == 0) {
          firstByteNanos = System.nanoTime();
        }
        bytes.addAndGet(chunk.length);
      }
      link.write(chunk);
    }

    @Override
    public void close() {
      link.close();
    }
  }
}
