package community.leju.hardware.scanner;

import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.news.News;
import community.leju.hardware.scanner.keyboard.KeyboardLink;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.serial.SerialPorts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A kiosk's code reader. Any thread may call anything; nothing but close waits. */
public final class Scanner implements AutoCloseable {
  private static final Duration CLOSE = Duration.ofMillis(700);
  private static final Logger log = LoggerFactory.getLogger(Scanner.class);

  private final ScannerConfig config;
  private final News<ScannerListener> news;
  private final Reading reading;
  private final ScannerLoop loop;
  private final Thread thread;

  private Scanner(ScannerConfig config, ScannerListener listener, Clock clock, LongSupplier nanos) {
    this.config = config;
    this.news = new News<>("scanner", listener);
    this.reading = new Reading(config, news, clock, nanos);
    this.loop = new ScannerLoop(opener(config.source()), reading, news, clock, nanos);
    this.thread = Thread.ofPlatform().daemon().name("scanner").unstarted(loop);
  }

  /**
   * Opens a scanner; whether there is one shows in {@link #health}.
   *
   * @param clock for {@link ScannerHealth#since} and {@link LastScan#at}
   * @param nanos a clock that only goes on, such as {@code System::nanoTime}
   */
  public static Scanner open(
      ScannerConfig config, ScannerListener listener, Clock clock, LongSupplier nanos) {
    var scanner = new Scanner(config, listener, clock, nanos);
    scanner.thread.start();
    return scanner;
  }

  private static LinkOpener opener(Source source) {
    return switch (source) {
      case Source.Serial(var port, int baud) -> SerialPorts.at(port, baud, Flow.NONE);
      case Source.Keyboard(var device, boolean grab) -> KeyboardLink.at(device, grab);
    };
  }

  public ScannerConfig config() {
    return config;
  }

  /** The scanner as last heard. */
  public ScannerHealth health() {
    return loop.health();
  }

  public ScanCounts counts() {
    return reading.counts();
  }

  /** The last scan that was told; empty before the first. */
  public Optional<LastScan> last() {
    return reading.last();
  }

  /** Waits for a second at most where the listener lets go, for two where it hangs. */
  @Override
  public void close() {
    loop.end();
    try {
      if (!thread.join(CLOSE)) {
        log.warn("the scanner's link hangs and is given up");
        loop.drop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    news.close();
  }
}
