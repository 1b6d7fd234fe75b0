package community.leju.kiosk.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A page whose script tries everything to get out: with each loading the next way. */
final class TrapSite implements AutoCloseable {
  private static final String TELL = "fetch('/told', {method: 'POST', body: %s})";

  /** What the page does when it comes for the first, the second, … time; OTHER is elsewhere. */
  private static final List<String> WAYS =
      List.of(
          """
          const opened = window.open('/picture')
          alert('a'); window.print(); window.close()
          document.cookie = 'mine=1'
          let storage = false
          try { localStorage.setItem('a', 'b'); storage = true } catch (error) {}
          sessionStorage.setItem('word', 'canary')
          const said = confirm('c') + ' prompt:' + (prompt('p') ?? '')
          """
              + TELL.formatted(
                  "'open:' + Boolean(opened) + ' confirm:' + said + ' storage:' + storage"
                      + " + ' cookie:' + document.cookie"),
          TELL.formatted("'session:' + sessionStorage.getItem('word')")
              + ".then(() => { location = 'OTHER' })",
          TELL.formatted("'back from elsewhere, history ' + history.length")
              + ".then(() => { location = '/picture' })",
          TELL.formatted("'back from a picture'")
              + ".then(() => { const a = document.createElement('a'); a.href = '/download';"
              + " a.download = 'a.bin'; document.body.append(a); a.click() });"
              + " setTimeout(() => "
              + TELL.formatted("'no download'")
              + ".then(() => { location = 'file:///etc/hostname' }), 1500);"
              + " setTimeout(() => "
              + TELL.formatted("'no file'")
              + ", 3000)");

  private final HttpServer here;
  private final HttpServer elsewhere;
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final AtomicInteger loads = new AtomicInteger();

  TrapSite() throws IOException {
    elsewhere = start();
    elsewhere.createContext("/", exchange -> send(exchange, "text/html", "<p>elsewhere"));
    here = start();
    here.createContext("/", exchange -> send(exchange, "text/html", page()));
    here.createContext("/picture", exchange -> send(exchange, "image/svg+xml", "<svg/>"));
    here.createContext(
        "/download", exchange -> send(exchange, "application/octet-stream", "a b c"));
    here.createContext(
        "/told",
        exchange -> {
          told.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          send(exchange, "text/plain", "");
        });
  }

  private static HttpServer start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    return server;
  }

  String address() {
    return address(here);
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** What the page said next. */
  String next() throws InterruptedException {
    var next = told.poll(20, TimeUnit.SECONDS);
    return next == null ? "nothing within 20 s" : next;
  }

  private String page() {
    int way = Math.min(loads.getAndIncrement(), WAYS.size() - 1);
    return "<!DOCTYPE html><title>t</title><body><div id=screen></div><script>%s</script>"
        .formatted(WAYS.get(way).replace("OTHER", address(elsewhere)));
  }

  private static void send(HttpExchange exchange, String type, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    here.stop(0);
    elsewhere.stop(0);
  }
}
