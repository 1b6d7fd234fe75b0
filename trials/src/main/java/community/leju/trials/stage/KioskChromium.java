package community.leju.trials.stage;

import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's Chromium in kiosk mode, as it is commonly set up: the peer of our own shell. It starts
 * beside its server and is sent to the page the moment that the server listens, which is more than
 * a start script does for it.
 */
final class KioskChromium {
  private static final int LOOK_MILLIS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI address;
  private final URI debugger;
  private final HttpClient client = HttpClient.newHttpClient();

  private KioskChromium(String address, int debugPort) {
    this.address = URI.create(address);
    this.debugger = URI.create("http://127.0.0.1:" + debugPort + "/json/list");
  }

  static Child start(Path data, String address, Dimension display, int debugPort) {
    try {
      var profile = Files.createTempDirectory(data, "chromium");
      var program =
          new ProcessBuilder(
              "chromium",
              "--kiosk",
              "--no-sandbox",
              "--no-first-run",
              "--noerrdialogs",
              "--disable-infobars",
              "--disable-gpu",
              "--disable-quic",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--disable-features=Translate",
              "--password-store=basic",
              // Without a window manager nobody else makes it as large as the display.
              "--window-position=0,0",
              "--window-size=" + display.width + "," + display.height,
              "--remote-debugging-port=" + debugPort,
              "--user-data-dir=" + profile,
              "about:blank");
      var child =
          Child.start(program, "chromium", data.resolve("logs/chromium.err"), line -> false);
      Thread.ofVirtual().start(new KioskChromium(address, debugPort)::sendThere);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sendThere() {
    try {
      var page = page();
      awaitServer();
      var order =
          JsonMapper.shared()
              .createObjectNode()
              .put("id", 1)
              .put("method", "Page.navigate")
              .set("params", JsonMapper.shared().createObjectNode().put("url", address.toString()));
      page.sendText(order.toString(), true).join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WebSocket page() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        var list = client.send(HttpRequest.newBuilder(debugger).build(), BodyHandlers.ofString());
        for (var target : JsonMapper.shared().readTree(list.body())) {
          if (target.path("type").asString("").equals("page")) {
            var socket = URI.create(target.path("webSocketDebuggerUrl").asString(""));
            return client.newWebSocketBuilder().buildAsync(socket, new Ears()).join();
          }
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new IllegalStateException("chromium has no page");
  }

  private void awaitServer() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        return;
      } catch (IOException e) {
        Thread.sleep(LOOK_MILLIS);
      }
    }
    throw new IllegalStateException("the pages are not served");
  }

  /** Takes answers and forgets them. */
  private static final class Ears implements WebSocket.Listener {}
}
