package community.leju.kiosk.testing;

import community.leju.hardware.printer.PrinterConfig;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.serial.SerialPorts;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** The printer service on a pty, with the virtual printer at its other end. */
public final class SamplePrinter implements AutoCloseable {
  private final Pty pty;
  private final VirtualPrinter machine;
  private final SlipJournal journal;
  private final SlipPrinter printer;

  /**
   * @param folder has its port and its journal
   * @param paper where its slips come out
   */
  public SamplePrinter(Path folder, Path paper) throws Exception {
    this(folder, paper, "generic-80");
  }

  /** One of a model of its own, on a line that is fast and needs no control. */
  public SamplePrinter(Path folder, Path paper, String model) throws Exception {
    var clock = Clock.systemUTC();
    var profile = PrinterProfile.named(model).on(921_600, Flow.NONE);
    pty = Pty.open(folder.resolve("port"));
    machine = VirtualPrinter.start(profile, 0, pty.input(), pty.output(), paper, clock);
    journal = SlipJournal.open(folder.resolve("slips.journal"), clock);
    printer =
        SlipPrinter.open(
            PrinterConfig.of("slips", profile),
            SerialPorts.at(pty.link(), profile.baud(), profile.flow()),
            journal,
            clock);
  }

  public SlipPrinter printer() {
    return printer;
  }

  /** What has the paper and the faults. */
  public VirtualPrinter machine() {
    return machine;
  }

  @Override
  public void close() throws IOException {
    printer.close();
    journal.close();
    machine.close();
    pty.close();
  }
}
