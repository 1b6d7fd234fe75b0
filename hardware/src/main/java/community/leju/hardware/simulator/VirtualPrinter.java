package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

  private static final Logger log = LoggerFactory.getLogger(VirtualPrinter.class);

  private final InputStream in;
  private final Clock clock;
  private final ReceiveBuffer buffer = new ReceiveBuffer(BUFFER_BYTES);
  private final Machine machine;
  private final Interpreter interpreter;

  private VirtualPrinter(
      PrinterProfile profile,
      int bootMillis,
      InputStream in,
      OutputStream out,
      SlipFolder slips,
      Clock clock) {
    this.in = in;
    this.clock = clock;
    var paper = new Paper(slips, clock, profile.rowBytes());
    this.machine = new Machine(profile, bootMillis, buffer, paper, out);
    this.interpreter = new Interpreter(buffer, machine, paper);
  }

  /**
   * Switches a printer on.
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
    if (bootMillis < 0 || bootMillis > 60_000) {
      throw new IllegalArgumentException("bootMillis " + bootMillis);
    }
    var printer = new VirtualPrinter(profile, bootMillis, in, out, new SlipFolder(folder), clock);
    Thread.ofPlatform().daemon().name("virtual-printer-ear").start(printer::receive);
    Thread.ofPlatform().daemon().name("virtual-printer").start(printer::interpret);
    return printer;
  }

  /** Makes something happen to it. */
  public void suffer(Fault fault) throws IOException {
    machine.suffer(fault);
  }

  /** Switches it off. The streams stay the caller's. */
  @Override
  public void close() {
    buffer.close();
  }

  private void receive() {
    var ear = new RealTimeEar(machine);
    var bytes = new byte[1_024];
    try {
      for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
        long at = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        int from = 0;
        for (int i = 0; i < count; i++) {
          if (ear.hear(bytes[i] & 0xFF)) {
            from = i + 1;
          }
        }
        buffer.put(bytes, from, count, at);
      }
    } catch (IOException e) {
      log.debug("the virtual printer's line ended: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      buffer.close();
    }
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
