package community.leju.agent.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** HTTP/1.1, of which each body ends: by itself, or by being too slow. */
public final class PacedClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String[] PROTOCOLS = {"TLSv1.3"};

  /** The client would say its own name and version, in three times as many bytes. */
  private static final String NAME = "leju";

  /** A hub knows who asks by the certificate, and nobody else reads along. */
  private static final String NAMELESS = "";

  private final HttpClient client;
  private final String name;
  private final Paced.Pace pace;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("pace").factory());

  /**
   * Makes a client.
   *
   * @param tls who both are; empty only for what is open to everybody
   */
  public PacedClient(Optional<SSLContext> tls) {
    this(tls, Paced.Pace.USUAL);
  }

  PacedClient(Optional<SSLContext> tls, Paced.Pace pace) {
    var builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1);
    tls.ifPresent(
        context -> builder.sslContext(context).sslParameters(new SSLParameters(null, PROTOCOLS)));
    this.client = builder.build();
    this.name = tls.isPresent() ? NAMELESS : NAME;
    this.pace = pace;
    timer.setRemoveOnCancelPolicy(true);
    // What is under way when this retires is watched to its end; then the thread ends by itself.
    timer.setKeepAliveTime(pace.tick().toMillis(), TimeUnit.MILLISECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  /** The answer's head, and its body as it comes. Whoever has it closes the body. */
  public record Answer(HttpResponse<?> head, InputStream body) implements AutoCloseable {
    public int status() {
      return head.statusCode();
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  /**
   * Sends a request; its time-out is how long until the answer's head must be there.
   *
   * @throws IOException where none came in time
   */
  public Answer send(HttpRequest.Builder request) throws IOException {
    try {
      var came =
          client.send(request.setHeader("User-Agent", name).build(), BodyHandlers.ofInputStream());
      return new Answer(came, new Paced(came.body(), pace, timer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubUnreachable("interrupted");
    }
  }

  /** Lets what is under way end, and takes nothing more. */
  void retire() {
    client.shutdown();
  }

  @Override
  public void close() {
    client.shutdownNow();
    timer.shutdownNow();
  }
}
