package community.leju.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.testing.MovedClock;
import community.leju.hardware.scanner.ScannerHealth;
import community.leju.hardware.simulator.ScannerAction;
import community.leju.hardware.simulator.VirtualScanner;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.scan.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A kiosk with a scanner on a pseudo-terminal, and the line of news that its page hears. */
public final class ScanRig implements AutoCloseable {
  public final SampleStore store;
  public final Kiosk kiosk;
  public final Browser browser;
  public final MovedClock clock = new MovedClock(SampleItems.NOW);
  private final Path folder;
  private final VirtualScanner scanner;
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private String last = "";

  public ScanRig(Path folder) throws Exception {
    this.folder = folder;
    store = new SampleStore(folder, clock).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    var tty = folder.resolve("tty");
    scanner = VirtualScanner.serial(tty, "\r");
    kiosk =
        new Kiosk(
            SampleKiosk.config(Optional.empty(), Optional.of(file(folder, tty)), Optional.empty()),
            folder,
            Optional.empty(),
            _ -> new byte[0],
            new Kiosk.World(clock, System::nanoTime, new SecureRandom()));
    browser = new Browser(kiosk.server().bootAddress());
    kiosk.warmUp();
    await(() -> kiosk.scanner().filter(one -> isReady(one)).isPresent());
    var lines = browser.lines("/events");
    var _ = Thread.ofVirtual().start(() -> hear(lines));
    assertThat(nextOf("event: told")).startsWith("data: ");
  }

  public static Path file(Path folder, Path tty) throws Exception {
    return Files.writeString(
        folder.resolve("scanner.json"),
        "{\"adapter\": {\"serial\": {\"port\": \"%s\", \"baud\": 9600}}}".formatted(tty));
  }

  private static boolean isReady(Seen seen) {
    return seen.health().state() == ScannerHealth.State.READY;
  }

  private void hear(Stream<String> lines) {
    try {
      lines.forEach(this::hear);
    } catch (UncheckedIOException e) {
      // The kiosk is closed.
    }
  }

  private void hear(String line) {
    if (line.startsWith("data: ")) {
      told.add(last + " " + line);
    }
    last = line;
  }

  /** The data of the next news of a name; others are passed over. */
  public String nextOf(String event) throws InterruptedException {
    for (var next = told.poll(10, TimeUnit.SECONDS);
        next != null;
        next = told.poll(10, TimeUnit.SECONDS)) {
      if (next.startsWith(event + " ")) {
        return next.substring(event.length() + 1);
      }
    }
    throw new AssertionError("no " + event);
  }

  /** Waits until the page is told that this is out of date. */
  public void awaitNews(String what) throws InterruptedException {
    var next = nextOf("event: news");
    while (!next.equals("data: " + what)) {
      next = nextOf("event: news");
    }
  }

  /** What was told by now and not yet asked for. */
  public List<String> told() {
    return List.copyOf(told);
  }

  /** Scans, and waits until the kiosk has heard it. */
  public void scan(String text) throws Exception {
    long before = kiosk.scanner().orElseThrow().counts().told();
    scanner.suffer(new ScannerAction.Scan(text));
    await(() -> kiosk.scanner().orElseThrow().counts().told() > before);
  }

  /** Scans a slip; the page that the screen is told to show. */
  public String show(String text) throws Exception {
    scan(text);
    assertThat(nextOf("event: show")).isEqualTo("data: /slip");
    return browser.get("/slip");
  }

  /** Books, and reads the QR off the slip's picture as a scanner would. */
  public String book() throws Exception {
    SampleBooking.answerAll(browser);
    browser.post("/booking/confirm", "", "");
    var picture = Files.write(folder.resolve("slip.png"), browser.bytes("/booking/slip/2"));
    var zbar =
        new ProcessBuilder("zbarimg", "--quiet", "--raw", picture.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var text = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(text).startsWith(SampleStore.PUBLIC_ADDRESS.toUpperCase(Locale.ROOT));
    browser.post("/finish", "", "");
    return text;
  }

  /** Whether the news that something is to be shown has come, waiting for none. */
  public boolean isShown() {
    return told().stream().anyMatch(one -> one.startsWith("event: show"));
  }

  public static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() throws IOException {
    kiosk.close();
    scanner.close();
    store.close();
  }
}
