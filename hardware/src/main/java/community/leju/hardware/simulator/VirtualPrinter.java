package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A receipt printer: reads ESC/POS, draws the paper as one PNG per cut slip, answers as a printer
 * does, and suffers {@link Fault}s.
 *
 * <p>{@code slips.jsonl} beside the pictures has a line for each: {@code file}, {@code
 * firstByteAtEpochMicros} (when the first byte of the slip's first command arrived; status
 * questions belong to no slip) and {@code completedAtEpochMicros}.
 */
public final class VirtualPrinter implements AutoCloseable {
  /** What a small printer has; a larger buffer hides mistakes. */
  private static final int BUFFER_BYTES = 4_096;

  /** What a network printer has, which must see that its host hung up while it cannot print. */
  private static final int NETWORK_BUFFER_BYTES = 65_536;

  private static final Logger log = LoggerFactory.getLogger(VirtualPrinter.class);

  private final Clock clock;
  private final ReceiveBuffer buffer;
  private final BackChannel back = new BackChannel();
  private final Pace pace = new Pace();
  private final AtomicLong received = new AtomicLong();
  private final Paper paper;
  private final RealTimeEar ear;
  private final Machine machine;
  private final Interpreter interpreter;

  private VirtualPrinter(
      PrinterProfile profile, int bootMillis, int bufferBytes, SlipFolder slips, Clock clock) {
    if (bootMillis < 0 || bootMillis > 60_000) {
      throw new IllegalArgumentException("bootMillis " + bootMillis);
    }
    this.clock = clock;
    this.buffer = new ReceiveBuffer(bufferBytes);
    this.paper = new Paper(slips, clock, profile.rowBytes());
    this.machine = new Machine(profile, bootMillis, buffer, paper, back, pace);
    this.ear = new RealTimeEar(machine);
    this.interpreter = new Interpreter(buffer, machine, paper);
  }

  /**
   * Switches a printer on that has one line for good, and is off when the line ends.
   *
   * @param bootMillis how long it hears nothing after a power cycle; 0 to 60,000
   * @param folder where slips fall; made where it is missing, and numbered on where it has slips
   */
  public static VirtualPrinter start(
      PrinterProfile profile,
      int bootMillis,
      InputStream in,
      OutputStream out,
      Path folder,
      Clock clock)
      throws IOException {
    var printer = on(profile, bootMillis, BUFFER_BYTES, folder, clock);
    Thread.ofPlatform()
        .daemon()
        .name("virtual-printer-ear")
        .start(() -> {
          printer.serve(in, out, () -> false);
          printer.close();
        });
    return printer;
  }

  /** As {@link #start}, without a line: hosts come and go at a {@link NetworkPort}. */
  public static VirtualPrinter withoutLine(
      PrinterProfile profile, int bootMillis, Path folder, Clock clock) throws IOException {
    return on(profile, bootMillis, NETWORK_BUFFER_BYTES, folder, clock);
  }

  private static VirtualPrinter on(
      PrinterProfile profile, int bootMillis, int bufferBytes, Path folder, Clock clock)
      throws IOException {
    var slips = new SlipFolder(folder);
    var printer = new VirtualPrinter(profile, bootMillis, bufferBytes, slips, clock);
    Thread.ofPlatform().daemon().name("virtual-printer").start(printer::interpret);
    return printer;
  }

  /** Makes something happen to it. */
  public void suffer(Fault fault) {
    machine.suffer(fault);
  }

  /** Rows on the paper since the last cut. */
  public int rows() {
    return paper.rows();
  }

  /** Bytes taken from the line so far. */
  public long received() {
    return received.get();
  }

  /**
   * Real-time commands executed so far: status questions, recovery, clearing, pulses. Bytes inside
   * a picture that look like one count too, as they are executed.
   */
  public long realTimeCommands() {
    return ear.executed();
  }

  /** Pulses to a cash drawer executed so far, {@code DLE DC4 1}; nobody here has a drawer. */
  public long pulses() {
    return ear.pulses();
  }

  /** Switches it off. The streams stay the caller's. */
  @Override
  public void close() {
    buffer.close();
  }

  /** Whether it was switched on again so lately that it hears nothing yet. */
  boolean isBooting() {
    return buffer.isDeaf();
  }

  /**
   * Hears a host until its line ends.
   *
   * @param hangUp ends the line from this side; false where a line outlives a loss of power
   */
  void serve(InputStream in, OutputStream out, BooleanSupplier hangUp) {
    var connected = new AtomicBoolean(true);
    back.attach(out, () -> connected.set(!hangUp.getAsBoolean()));
    try {
      var bytes = new byte[1_024];
      int count = in.read(bytes, 0, pace.most(bytes.length));
      while (count >= 0) {
        pace.spend(count);
        hear(bytes, count, connected);
        count = in.read(bytes, 0, pace.most(bytes.length));
      }
    } catch (IOException e) {
      log.debug("the virtual printer's line ended: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      back.detach();
    }
  }

  private void hear(byte[] bytes, int count, AtomicBoolean connected) throws InterruptedException {
    long at = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    received.addAndGet(count);
    int from = 0;
    for (int i = 0; i < count; i++) {
      if (ear.hear(bytes[i] & 0xFF)) {
        from = i + 1;
      }
    }
    buffer.put(bytes, from, count, at, connected::get);
  }

  private void interpret() {
    boolean on = true;
    while (on) {
      try {
        interpreter.step();
      } catch (ReceiveBuffer.Interruption e) {
        interpreter.reset();
        on = !e.forGood();
      } catch (IOException e) {
        log.warn("the virtual printer stopped: {}", e.getMessage());
        buffer.close();
        on = false;
      } catch (InterruptedException e) {
        on = false;
      }
    }
  }
}
