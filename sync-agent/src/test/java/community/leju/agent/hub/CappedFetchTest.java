package community.leju.agent.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Endless bodies and those that drip: row 21 of the fault matrix. */
class CappedFetchTest {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server = create();

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void serve() {
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          long millisBetween = Long.parseLong(exchange.getRequestURI().getPath().substring(1));
          exchange.sendResponseHeaders(200, 0);
          var out = exchange.getResponseBody();
          try {
            do {
              out.write(new byte[64]);
              out.flush();
            } while (!over.await(millisBetween, TimeUnit.MILLISECONDS));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    client.shutdownNow();
  }

  private byte[] fetch(long millisBetween, long most, Duration deadline) throws IOException {
    var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + millisBetween;
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return new CappedFetch(client, most, deadline).send(request, BodyHandlers.ofByteArray()).body();
  }

  @Test
  @Timeout(30)
  void endlessBodyIsCutOff() {
    assertThatThrownBy(() -> fetch(0, 100_000, Duration.ofMinutes(5)))
        .isInstanceOf(IOException.class);
  }

  @Test
  @Timeout(30)
  void drippingBodyEndsAtTheDeadline() {
    assertThatThrownBy(() -> fetch(50, 100_000, SOON)).isInstanceOf(HubUnreachable.class);
  }

  @Test
  @Timeout(30)
  void silentBodyEndsAtTheDeadline() {
    assertThatThrownBy(() -> fetch(600_000, 100_000, SOON)).isInstanceOf(HubUnreachable.class);
  }

  @Test
  @Timeout(30)
  void bodyThatEndsInTimeIsWhole() throws Exception {
    try (var once = Executors.newSingleThreadScheduledExecutor()) {
      var _ = once.schedule(over::countDown, 200, TimeUnit.MILLISECONDS);
      assertThat(fetch(600_000, 64, Duration.ofSeconds(20))).hasSize(64);
    }
  }
}
