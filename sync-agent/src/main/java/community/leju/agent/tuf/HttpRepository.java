package community.leju.agent.tuf;

import community.leju.agent.hub.CappedFetch;
import community.leju.content.release.FoundTarget;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** A repository behind two addresses, one of metadata and one of targets. */
final class HttpRepository implements ReleaseSource {
  private static final Duration METADATA = Duration.ofSeconds(30);

  /** A line slower than this is as good as none. */
  private static final long LEAST_BYTES_PER_SECOND = 4096;

  private final HttpClient client;
  private final URI metadata;
  private final URI targets;

  HttpRepository(HttpClient client, URI metadata, URI targets) {
    this.client = client;
    this.metadata = metadata;
    this.targets = targets;
  }

  @Override
  public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
    var request = HttpRequest.newBuilder(below(metadata, QuotedName.quote(name))).build();
    var answer =
        new CappedFetch(client, mostBytes, METADATA).send(request, BodyHandlers.ofByteArray());
    return switch (answer.statusCode()) {
      case 200 -> Optional.of(answer.body());
      // Some stores forbid what they do not have.
      case 403, 404 -> Optional.empty();
      default -> throw new IOException(name + ": status " + answer.statusCode());
    };
  }

  /** Writes a target's bytes, never more than were signed. Nothing about them is checked. */
  void target(FoundTarget target, Path into) throws IOException {
    long length = target.pin().length();
    var deadline = METADATA.plusSeconds(length / LEAST_BYTES_PER_SECOND);
    var name = QuotedName.quotePath(target.fileName());
    var request = HttpRequest.newBuilder(below(targets, name)).build();
    var body = BodyHandlers.ofFile(into, StandardOpenOption.WRITE);
    var answer = new CappedFetch(client, length, deadline).send(request, body);
    switch (answer.statusCode()) {
      case 200 -> {}
      case 403, 404 -> throw new ReleaseRefused.Missing(target.path());
      default -> throw new IOException(target.path() + ": status " + answer.statusCode());
    }
  }

  private static URI below(URI base, String name) {
    var text = base.toString();
    return URI.create(text + (text.endsWith("/") ? "" : "/") + name);
  }
}
