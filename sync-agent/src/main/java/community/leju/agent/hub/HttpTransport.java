package community.leju.agent.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/** HTTP/1.1 over the machine's own sockets. */
public final class HttpTransport implements Transport {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String[] PROTOCOLS = {"TLSv1.3"};

  private final URI hub;
  private volatile HttpClient client;

  /**
   * To the hub at that address, without a trailing slash.
   *
   * @param tls who both are; empty only for what is open to everybody
   */
  public HttpTransport(String hub, Optional<SSLContext> tls) {
    this.hub = URI.create(hub);
    this.client = newClient(tls);
  }

  private static HttpClient newClient(Optional<SSLContext> tls) {
    var builder =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1);
    tls.ifPresent(
        context -> builder.sslContext(context).sslParameters(new SSLParameters(null, PROTOCOLS)));
    return builder.build();
  }

  /** Goes on under another identity. What is under way ends under the old one. */
  public void become(SSLContext tls) {
    var before = client;
    client = newClient(Optional.of(tls));
    before.shutdown();
  }

  @Override
  public Response send(Request request) throws IOException {
    var builder = HttpRequest.newBuilder(hub.resolve(request.path())).timeout(request.deadline());
    request.headers().forEach(builder::header);
    var body = request.body().toArray();
    builder.method(
        request.method(),
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    try {
      return response(client.send(builder.build(), BodyHandlers.ofInputStream()));
    } catch (SSLException e) {
      throw new HubUnreachable(whyNot(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubUnreachable("interrupted");
    }
  }

  /** What our own checks said, where it was they. */
  private static String whyNot(SSLException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "no secure line to the hub: "
        + e.getMessage()
        + " (is this the kiosks' address, https://…, and was this kiosk enrolled at this hub?)";
  }

  private static Response response(HttpResponse<InputStream> came) {
    var headers =
        came.headers().map().entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey(), one -> one.getValue().getFirst()));
    return new Response(came.statusCode(), headers, came.body());
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
