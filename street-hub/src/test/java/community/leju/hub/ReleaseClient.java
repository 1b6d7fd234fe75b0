package community.leju.hub;

import community.leju.content.release.CheckedRelease;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TargetPin;
import community.leju.content.release.TrustedState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kiosks' own checking, against this hub over HTTP. */
final class ReleaseClient {
  /** The street's own, and every committee's there could be in the samples. */
  private static final List<String> ROLES =
      Stream.concat(
              Stream.of("street", "alert"),
              IntStream.rangeClosed(1, 19).mapToObj("310117990%03d"::formatted))
          .toList();

  private ReleaseClient() {}

  static CheckedRelease update(HubFixture hub) throws IOException {
    var root = hub.parts.releases.firstRoot();
    ReleaseSource source =
        (name, most) -> {
          var answer = get(hub, "/tuf/metadata/" + name);
          return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        };
    return new ReleaseUpdate(TrustedState.of(root), source, ROLES, hub.clock).run();
  }

  static TargetPin pin(CheckedRelease release, String path) {
    return java.util.Objects.requireNonNull(release.targets().get(path), path);
  }

  static byte[] target(HubFixture hub, String path, TargetPin pin) throws IOException {
    var answer = get(hub, "/tuf/targets/" + pin.fileName(path));
    pin.check(path, answer.body());
    return answer.body();
  }

  static HttpResponse<byte[]> get(HubFixture hub, String path, String... headers)
      throws IOException {
    var request = HttpRequest.newBuilder(URI.create(hub.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
