package community.leju.agent.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/** HTTP/1.1 over the machine's own sockets. */
public final class HttpTransport implements Transport {
  private final URI hub;
  private volatile PacedClient client;

  /**
   * To the hub at that address, without a trailing slash.
   *
   * @param tls who both are; empty only for what is open to everybody
   */
  public HttpTransport(String hub, Optional<SSLContext> tls) {
    this.hub = URI.create(hub);
    this.client = new PacedClient(tls);
  }

  /** Goes on under another identity. What is under way ends under the old one. */
  public void become(SSLContext tls) {
    var before = client;
    client = new PacedClient(Optional.of(tls));
    before.retire();
  }

  @Override
  public Response send(Request request) throws IOException {
    var builder = HttpRequest.newBuilder(hub.resolve(request.path())).timeout(request.deadline());
    request.headers().forEach(builder::header);
    var body = request.body().toArray();
    if (request.method().equals("GET")) {
      builder.GET();
    } else {
      builder.method(request.method(), BodyPublishers.ofByteArray(body));
    }
    try {
      return response(client.send(builder));
    } catch (SSLException e) {
      throw new HubUnreachable(whyNot(e));
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

  private static Response response(PacedClient.Answer came) {
    var headers =
        came.head().headers().map().entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey(), one -> one.getValue().getFirst()));
    return new Response(came.status(), headers, came.body());
  }

  @Override
  public void close() {
    client.close();
  }
}
