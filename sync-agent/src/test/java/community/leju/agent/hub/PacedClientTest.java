package community.leju.agent.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Bodies that drip or stop: row 21 of the fault matrix. What is endless is capped by its reader.
 */
class PacedClientTest {
  /** 400 ms without a byte, less than a kilobyte in a second, or twelve seconds in all. */
  private static final Paced.Pace SHORT = new Paced.Pace(Duration.ofMillis(200), 2, 5, 1_000, 60);

  /** Then nothing of the body comes after the first bytes. */
  private static final long SLOW_HEAD = 500_000;

  private final CountDownLatch over = new CountDownLatch(1);
  private final PacedClient client = new PacedClient(Optional.empty(), SHORT);
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
          try {
            if (millisBetween == SLOW_HEAD) {
              Thread.sleep(1_000);
            }
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
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
    client.close();
  }

  private byte[] fetch(long millisBetween) throws IOException {
    var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + millisBetween;
    try (var answer = client.send(HttpRequest.newBuilder(URI.create(address)))) {
      return answer.body().readAllBytes();
    }
  }

  @Test
  @Timeout(30)
  void drippingBodyIsGivenUp() {
    assertThatThrownBy(() -> fetch(100)).isInstanceOf(HubUnreachable.class);
  }

  @Test
  @Timeout(30)
  void answerThatComesAfterItRetiredIsStillWatched() {
    try (var soon = Executors.newSingleThreadScheduledExecutor()) {
      var _ = soon.schedule(client::retire, 300, TimeUnit.MILLISECONDS);
      assertThatThrownBy(() -> fetch(SLOW_HEAD)).isInstanceOf(HubUnreachable.class);
    }
  }

  @Test
  @Timeout(30)
  void silentBodyIsGivenUp() {
    assertThatThrownBy(() -> fetch(600_000)).isInstanceOf(HubUnreachable.class);
  }

  @Test
  @Timeout(30)
  void endlessBodyEndsAtTheDeadline() {
    assertThatThrownBy(() -> fetch(1)).isInstanceOf(HubUnreachable.class);
  }

  @Test
  @Timeout(30)
  void bodyThatKeepsComingIsWholeHoweverLongItTakes() throws Exception {
    try (var once = Executors.newSingleThreadScheduledExecutor()) {
      var _ = once.schedule(over::countDown, 3, TimeUnit.SECONDS);
      assertThat(fetch(10)).hasSizeGreaterThan(3_000);
    }
  }
}
