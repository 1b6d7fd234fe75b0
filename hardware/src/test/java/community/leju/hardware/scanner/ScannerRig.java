package community.leju.hardware.scanner;

import community.leju.hardware.simulator.ScannerAction;
import community.leju.hardware.simulator.VirtualScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** A scanner with a virtual one at its other end. */
final class ScannerRig implements AutoCloseable {
  final Heard heard = new Heard();

  /** How far the scanner's clock is ahead, in nanoseconds. */
  final AtomicLong ahead = new AtomicLong();

  final Scanner scanner;
  private final VirtualScanner device;

  private ScannerRig(VirtualScanner device, ScannerConfig config) throws InterruptedException {
    this.device = device;
    this.scanner =
        Scanner.open(config, heard, Clock.systemUTC(), () -> System.nanoTime() + ahead.get());
    heard.await("READY");
  }

  static ScannerRig serial(Path folder, String suffix) throws Exception {
    return serial(folder, suffix, Encoding.AUTO);
  }

  static ScannerRig serial(Path folder, String suffix, Encoding encoding) throws Exception {
    var tty = folder.resolve("tty");
    return new ScannerRig(
        VirtualScanner.serial(tty, suffix),
        new ScannerConfig(
            "mine", new Source.Serial(tty, 9600), encoding, ScannerConfig.USUAL_REPEAT_MILLIS));
  }

  static ScannerRig keys(Path folder, String suffix) throws Exception {
    var pipe = folder.resolve("keys");
    return new ScannerRig(
        VirtualScanner.keys(pipe, suffix), ScannerConfig.usual(new Source.Keyboard(pipe, true)));
  }

  void suffer(ScannerAction action) throws IOException, InterruptedException {
    device.suffer(action);
  }

  /** Scans, and waits for it to be told. */
  void scan(String text) throws IOException, InterruptedException {
    suffer(new ScannerAction.Scan(text));
    heard.await("'" + text + "'");
  }

  @Override
  public void close() throws IOException {
    scanner.close();
    device.close();
  }
}
