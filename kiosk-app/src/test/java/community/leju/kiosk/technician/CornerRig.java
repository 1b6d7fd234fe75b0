package community.leju.kiosk.technician;

import community.leju.content.testing.MovedClock;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A kiosk whose PIN is known, both of its clocks, and somebody before it. */
final class CornerRig implements AutoCloseable {
  /** Behind the PIN. */
  static final List<String> PAGES =
      List.of("status", "network", "print", "restart", "cleaning", "calibration", "ruler");

  static final String PIN = "270418";
  static final String ASKS = "请输入技术员密码";
  static final String MENU = "看宽度、清晰度";
  static final String HOME = "data-path=\"/home\"";

  final AtomicLong nanos = new AtomicLong();
  final MovedClock wall = new MovedClock(SampleItems.NOW);
  final CountDownLatch restarted = new CountDownLatch(1);
  final Kiosk.World world =
      new Kiosk.World(wall, nanos::get, new SecureRandom(), restarted::countDown);
  private final Path folder;
  private final SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  CornerRig(Path folder) throws Exception {
    this.folder = folder;
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    setPin(folder);
    kiosk = start(Optional.empty());
    browser = new Browser(kiosk.server().bootAddress());
  }

  static void setPin(Path folder) throws IOException {
    new PinFile(folder).write(PinHash.of(new Pin(PIN), new SecureRandom()));
  }

  Kiosk kiosk() {
    return kiosk;
  }

  Browser browser() {
    return browser;
  }

  /** The process ends and is started again. */
  void restart(Optional<SlipPrinter> printer) throws Exception {
    kiosk.close();
    kiosk = start(printer);
    browser = new Browser(kiosk.server().bootAddress());
  }

  private Kiosk start(Optional<SlipPrinter> printer) throws IOException {
    return new Kiosk(SampleKiosk.config(), folder, printer, _ -> new byte[0], world);
  }

  String enter() throws Exception {
    browser.post("/technician");
    return type(PIN);
  }

  String type(String pin) throws Exception {
    return browser.post("/technician/pin", "pin", pin);
  }

  void guessThreeTimes() throws Exception {
    browser.post("/technician");
    for (int i = 0; i < 3; i++) {
      type("27041" + i);
    }
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Waits until the visit of that id is over, ten seconds at most. */
  boolean isOver(String visit) throws InterruptedException {
    for (int i = 0; i < 200 && kiosk.visits().isCurrent(visit); i++) {
      Thread.sleep(50);
    }
    return !kiosk.visits().isCurrent(visit);
  }

  /** What is answered to a page with the token but of that visit, or of none: status and place. */
  String foreign(String path, Optional<String> visit) throws Exception {
    var boot = URI.create(kiosk.server().bootAddress());
    var request =
        HttpRequest.newBuilder(boot.resolve(path))
            .header("Cookie", boot.getQuery())
            .POST(HttpRequest.BodyPublishers.noBody());
    visit.ifPresent(id -> request.header("X-Visit", id));
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), BodyHandlers.discarding());
      return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
    }
  }

  @Override
  public void close() {
    kiosk.close();
    store.close();
  }
}
