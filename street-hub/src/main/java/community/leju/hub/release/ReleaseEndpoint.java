package community.leju.hub.release;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.ZstdCoding;
import community.leju.hub.blob.Blobs;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Waiters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The TUF repository over HTTP. Needs no token: what is signed is for everybody.
 *
 * <p>Files go out as what differs from one that the asker has, where it says so (RFC 9842). Kiosks
 * know that everything here may be one; only others are told so by {@code Use-As-Dictionary}.
 */
public final class ReleaseEndpoint {
  private static final Pattern HASHED = Pattern.compile("([0-9a-f]{64})\\.(.{1,100})");
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=\"?([0-9]{1,4})");
  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\\.([0-9]{1,18})\"");
  private static final int MOST_WAIT_SECONDS = 55;

  /** How far back a role's earlier versions may be what a kiosk has: a fortnight's, mostly. */
  private static final int VERSIONS_COMPARED = 16;

  private final Database database;
  private final Blobs blobs;
  private final Waiters waiters;
  private final Codings codings = new Codings();

  public ReleaseEndpoint(Database database, Blobs blobs, Waiters waiters) {
    this.database = database;
    this.blobs = blobs;
    this.waiters = waiters;
  }

  /** Adds the routes. */
  public void addTo(Routes routes) {
    routes.get("/tuf/metadata/timestamp.json", this::timestamp);
    routes.get("/tuf/metadata/{file}", this::metadata);
    routes.get(
        "/tuf/targets/{dir}/{file}", exchange -> target(exchange, exchange.path("dir") + "/"));
    routes.get(
        "/tuf/targets/{dir}/{kind}/{file}",
        exchange -> target(exchange, exchange.path("dir") + "/" + exchange.path("kind") + "/"));
  }

  /** The newest timestamp, and how far the roots go: two questions in one. */
  private record News(MetadataTable.Stored timestamp, long root) {
    String etag() {
      return "\"" + timestamp.version() + "." + root + "\"";
    }

    boolean isKnown(String seen) {
      return seen.contains(etag());
    }
  }

  private Answer timestamp(Exchange exchange) throws IOException {
    var seen = exchange.header("If-None-Match").orElse("");
    var now = news();
    int seconds = waitOf(exchange);
    if (!now.isKnown(seen) || seconds == 0) {
      return answer(exchange, seen, now);
    }
    waiters.await(
        Duration.ofSeconds(seconds),
        () -> !news().isKnown(seen),
        () -> exchange.send(later(exchange, seen)));
    return new Answer.Later();
  }

  private Answer later(Exchange exchange, String seen) {
    try {
      return answer(exchange, seen, news());
    } catch (IOException e) {
      return Answer.error(500, "this failed inside the hub");
    }
  }

  private Answer answer(Exchange exchange, String seen, News now) throws IOException {
    var body =
        (now.isKnown(seen)
                ? new Answer.Body(304, "", Answer.NOTHING, Map.of())
                : timestamp(exchange, seen, now))
            .with("ETag", now.etag());
    return exchange.isSecret() ? body : body.with("Cache-Control", "no-cache");
  }

  private Answer.Body timestamp(Exchange exchange, String seen, News now) throws IOException {
    var tag = TAG.matcher(seen);
    if (tag.matches() && exchange.header("A-IM").filter(ZstdCoding.DCZ::equals).isPresent()) {
      var delta = delta(Long.parseLong(tag.group(1)), now);
      if (delta.isPresent()) {
        // Of the root only what is new.
        return tag.group(2).equals(String.valueOf(now.root()))
            ? delta.get()
            : withRoot(delta.get(), now);
      }
    }
    var mediaType = exchange.isSecret() ? "" : "application/json";
    return withRoot(new Answer.Body(200, mediaType, now.timestamp().bytes(), Map.of()), now);
  }

  private static Answer.Body withRoot(Answer.Body body, News now) {
    return body.with("Leju-Root", String.valueOf(now.root()));
  }

  /** What differs from the version that the asker's tag names (RFC 3229). */
  private Optional<Answer.Body> delta(long version, News now) throws IOException {
    var base = database.read(handle -> MetadataTable.find(handle, "timestamp", version));
    var delta =
        base.isPresent()
            ? codings.delta(base.get().bytes(), file(now.timestamp()))
            : Optional.<Bytes>empty();
    return delta.map(bytes -> new Answer.Body(226, "", bytes, Map.of("IM", ZstdCoding.DCZ)));
  }

  private static Codings.File file(MetadataTable.Stored stored) {
    var bytes = stored.bytes().toArray();
    return new Codings.File(Sha256.hex(bytes), bytes.length, true, () -> bytes);
  }

  private static int waitOf(Exchange exchange) {
    var wait = WAIT.matcher(exchange.header("Prefer").orElse(""));
    return wait.find() ? Math.min(MOST_WAIT_SECONDS, Integer.parseInt(wait.group(1))) : 0;
  }

  private News news() {
    return database.read(handle ->
        new News(
            MetadataTable.newest(handle, "timestamp").orElseThrow(ReleaseEndpoint::noRelease),
            MetadataTable.newest(handle, "root")
                .orElseThrow(ReleaseEndpoint::noRelease)
                .version()));
  }

  private static Refusal noRelease() {
    return new Refusal(503, "there is no release yet");
  }

  private Answer metadata(Exchange exchange) throws IOException {
    var file = exchange.path("file");
    var found = database.read(handle -> MetadataTable.named(handle, file));
    var stored = found.orElseThrow(ReleaseEndpoint::nothingHere);
    var body = send(exchange, stored);
    return exchange.isSecret()
        ? body
        : dictionary(body, "metadata/*." + stored.role() + ".json")
            .with("Cache-Control", FileAnswer.FOR_EVER);
  }

  /** For what the answer may be a dictionary (RFC 9842, §2.1). */
  private static Answer.Body dictionary(Answer.Body body, String match) {
    return body.with("Use-As-Dictionary", "match=\"/tuf/" + match + "\"");
  }

  private Answer.Body send(Exchange exchange, MetadataTable.Stored stored) throws IOException {
    var coded =
        codings.choose(exchange, file(stored), sha256 -> earlierVersion(stored.role(), sha256));
    // A kiosk knows what it asked for.
    var mediaType = exchange.isSecret() ? "" : "application/json";
    return coded
        .map(packed -> coded(exchange, mediaType, packed))
        .orElseGet(() -> whole(exchange, mediaType, stored));
  }

  private static Answer.Body whole(
      Exchange exchange, String mediaType, MetadataTable.Stored stored) {
    var body = new Answer.Body(200, mediaType, stored.bytes(), Map.of());
    return exchange.isSecret() ? body : body.with("Vary", FileAnswer.VARY);
  }

  private static Answer.Body coded(Exchange exchange, String mediaType, Codings.Coded packed) {
    var body =
        new Answer.Body(
            200, mediaType, packed.bytes(), Map.of("Content-Encoding", packed.coding()));
    return exchange.isSecret() ? body : body.with("Vary", FileAnswer.VARY);
  }

  private Optional<byte[]> earlierVersion(String role, String sha256) {
    return database.read(handle -> MetadataTable.recent(handle, role, VERSIONS_COMPARED)).stream()
        .map(stored -> stored.bytes().toArray())
        .filter(bytes -> Sha256.hex(bytes).equals(sha256))
        .findFirst();
  }

  private Answer target(Exchange exchange, String folder) throws IOException {
    var name = HASHED.matcher(exchange.path("file"));
    if (!name.matches()) {
      throw nothingHere();
    }
    var sha256 = name.group(1);
    var path = folder + name.group(2);
    if (!database.read(handle -> TargetTable.named(handle, path, sha256))) {
      throw nothingHere();
    }
    var file = blobs.find(sha256).orElseThrow(ReleaseEndpoint::nothingHere);
    var body = send(exchange, file, sha256, !folder.endsWith("/blob/"));
    return exchange.isSecret() ? body : dictionary(body, "targets/" + folder + "*");
  }

  private Answer.Body send(Exchange exchange, Path file, String sha256, boolean isText)
      throws IOException {
    // A part is a part of the file as it is.
    if (exchange.header("Range").isPresent() || exchange.header("If-None-Match").isPresent()) {
      return FileAnswer.of(exchange, file, sha256);
    }
    var whole = new Codings.File(sha256, Files.size(file), isText, () -> Files.readAllBytes(file));
    var coded = codings.choose(exchange, whole, this::releaseFile);
    return coded.isEmpty()
        ? FileAnswer.of(exchange, file, sha256)
        : FileAnswer.cached(
            exchange, coded(exchange, exchange.isSecret() ? "" : FileAnswer.BINARY, coded.get()));
  }

  /**
   * Only what a release named: from what else lies here, nobody learns whether it is like a file.
   */
  private Optional<byte[]> releaseFile(String sha256) throws IOException {
    if (!database.read(handle -> TargetTable.named(handle, sha256))) {
      return Optional.empty();
    }
    var file = blobs.find(sha256);
    return file.isPresent() && Files.size(file.get()) <= Dictionary.MOST_BYTES
        ? Optional.of(Files.readAllBytes(file.get()))
        : Optional.empty();
  }

  private static Refusal nothingHere() {
    return new Refusal(404, "no release has such a file");
  }
}
