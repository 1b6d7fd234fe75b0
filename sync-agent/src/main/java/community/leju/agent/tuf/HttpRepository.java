package community.leju.agent.tuf;

import community.leju.agent.hub.PacedClient;
import community.leju.content.release.FoundTarget;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** A repository behind two addresses, one of metadata and one of targets. */
final class HttpRepository implements ReleaseSource {
  private static final Duration HEAD = Duration.ofSeconds(30);

  private final PacedClient client;
  private final URI metadata;
  private final URI targets;

  HttpRepository(PacedClient client, URI metadata, URI targets) {
    this.client = client;
    this.metadata = metadata;
    this.targets = targets;
  }

  @Override
  public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
    try (var answer = get(below(metadata, QuotedName.quote(name)))) {
      return switch (answer.status()) {
        case 200 -> Optional.of(read(answer.body(), mostBytes, name));
        // Some stores forbid what they do not have.
        case 403, 404 -> Optional.empty();
        default -> throw new IOException(name + ": status " + answer.status());
      };
    }
  }

  private PacedClient.Answer get(URI address) throws IOException {
    return client.send(HttpRequest.newBuilder(address).timeout(HEAD));
  }

  private static byte[] read(InputStream body, int most, String name) throws IOException {
    var bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLong(name, most);
    }
    return bytes;
  }

  private static IOException tooLong(String name, long most) {
    return new IOException(name + " is longer than " + most + " bytes");
  }

  /** Writes a target's bytes, never more than were signed. Nothing about them is checked. */
  void target(FoundTarget target, Path into) throws IOException {
    var name = QuotedName.quotePath(target.fileName());
    try (var answer = get(below(targets, name))) {
      switch (answer.status()) {
        case 200 -> {}
        case 403, 404 -> throw new ReleaseRefused.Missing(target.path());
        default -> throw new IOException(target.path() + ": status " + answer.status());
      }
      try (var out = Files.newOutputStream(into, StandardOpenOption.WRITE)) {
        copy(answer.body(), out, target);
      }
    }
  }

  private static void copy(InputStream body, OutputStream out, FoundTarget target)
      throws IOException {
    long left = target.pin().length();
    var buffer = new byte[16 * 1024];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw tooLong(target.path(), target.pin().length());
      }
      out.write(buffer, 0, read);
    }
  }

  private static URI below(URI base, String name) {
    var text = base.toString();
    return URI.create(text + (text.endsWith("/") ? "" : "/") + name);
  }
}
