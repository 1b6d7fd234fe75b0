package community.leju.agent.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/** HTTP/1.1 over the machine's own sockets. */
public final class HttpTransport implements Transport {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final URI hub;
  private final HttpClient client;
  private final Optional<HubCredential> credential;

  /** To the hub at that address, without a trailing slash. */
  public HttpTransport(String hub, Optional<HubCredential> credential) {
    this.hub = URI.create(hub);
    this.credential = credential;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  @Override
  public Response send(Request request) throws IOException {
    var builder = HttpRequest.newBuilder(hub.resolve(request.path())).timeout(request.deadline());
    request.headers().forEach(builder::header);
    var body = request.body().toArray();
    builder.method(
        request.method(),
        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    credential.ifPresent(own -> own.prove(builder));
    try {
      return response(client.send(builder.build(), BodyHandlers.ofInputStream()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubUnreachable("interrupted");
    }
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
