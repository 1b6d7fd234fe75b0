package community.leju.hardware.printer;

import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.line.Limits;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.serial.SerialPorts;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPrinter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A slip printer on a real pseudo-terminal with a virtual printer at its other end. */
final class Rig implements AutoCloseable {
  static final Limits QUICK = Limits.standard().withPollMillis(50).withStallMillis(600);

  private static final Clock CLOCK = Clock.systemUTC();

  final Path folder;
  final PrinterProfile profile;
  final int bootMillis;
  final SlipJournal journal;
  final SlipPrinter printer;
  @Nullable Pty pty;
  @Nullable VirtualPrinter machine;

  private Rig(Path folder, PrinterProfile profile, Limits limits, int bootMillis)
      throws IOException {
    this(folder, quick(profile), limits, bootMillis, Flow.NONE);
  }

  private Rig(Path folder, PrinterProfile profile, Limits limits, int bootMillis, Flow flow)
      throws IOException {
    this.folder = folder;
    this.profile = profile;
    this.bootMillis = bootMillis;
    this.journal = SlipJournal.open(folder.resolve("slips.journal"), CLOCK);
    this.printer =
        SlipPrinter.open(
            new PrinterConfig("slips", this.profile, limits),
            SerialPorts.at(folder.resolve("tty"), 115_200, flow),
            journal,
            CLOCK);
  }

  /** A printer with nobody at the other end of its line. */
  record Alone(Pty pty, VirtualPrinter printer) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      printer.close();
      pty.close();
    }
  }

  static Alone machineAlone(Path folder, String profile) throws IOException {
    var pty = Pty.open(folder.resolve("tty"));
    var fast = quick(PrinterProfile.named(profile));
    return new Alone(
        pty,
        VirtualPrinter.start(fast, 0, pty.input(), pty.output(), folder.resolve("out"), CLOCK));
  }

  /** At the other end of {@link #machineAlone}'s line. */
  static Rig onThatLine(Path folder, String profile) throws Exception {
    var rig = new Rig(folder, PrinterProfile.named(profile), QUICK, 0);
    rig.awaitState(PrinterCondition.State.READY);
    return rig;
  }

  /** Without a printer. */
  static Rig empty(Path folder) throws IOException {
    return new Rig(folder, PrinterProfile.named("generic-80"), QUICK, 0);
  }

  static Rig ready(Path folder, String profile, Limits limits, int bootMillis) throws Exception {
    var rig = new Rig(folder, PrinterProfile.named(profile), limits, bootMillis);
    rig.plugIn();
    rig.awaitState(PrinterCondition.State.READY);
    return rig;
  }

  /** With that line's speed and flow control, which the pseudo-terminal's own kernel does. */
  static Rig ready(Path folder, PrinterProfile profile) throws Exception {
    var rig = new Rig(folder, profile, Limits.standard(), 0, profile.flow());
    rig.plugIn();
    rig.awaitState(PrinterCondition.State.READY);
    return rig;
  }

  /** A pseudo-terminal has no speed, so a deadline need not allow for one. */
  private static PrinterProfile quick(PrinterProfile p) {
    return p.on(921_600, Flow.NONE);
  }

  void plugIn() throws IOException {
    var made = Pty.open(folder.resolve("tty"));
    pty = made;
    machine =
        VirtualPrinter.start(
            profile, bootMillis, made.input(), made.output(), folder.resolve("out"), CLOCK);
  }

  void unplug() throws IOException {
    if (machine != null) {
      machine.close();
    }
    if (pty != null) {
      pty.close();
    }
  }

  VirtualPrinter machine() {
    return java.util.Objects.requireNonNull(machine);
  }

  void awaitState(PrinterCondition.State state) throws InterruptedException {
    var reached = new CountDownLatch(1);
    java.util.function.Consumer<PrinterCondition> listener =
        condition -> {
          if (condition.state() == state) {
            reached.countDown();
          }
        };
    printer.service().line().onCondition(listener);
    if (printer.condition().state() != state && !reached.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("still " + printer.condition());
    }
    printer.service().line().removeListener(listener);
  }

  static SlipState end(SlipTicket ticket) throws Exception {
    return ticket.settled().get(20, TimeUnit.SECONDS);
  }

  List<Path> slips() throws IOException {
    var out = folder.resolve("out");
    if (!Files.exists(out)) {
      return List.of();
    }
    try (var files = Files.list(out)) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
  }

  static BufferedImage picture(Path png) throws IOException {
    return ImageIO.read(png.toFile());
  }

  @Override
  public void close() throws IOException {
    printer.close();
    unplug();
    journal.close();
  }
}
