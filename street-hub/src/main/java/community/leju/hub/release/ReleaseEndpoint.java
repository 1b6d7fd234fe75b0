package community.leju.hub.release;

import community.leju.hub.blob.Blobs;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Waiters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The TUF repository over HTTP. Needs no token: what is signed is for everybody. */
public final class ReleaseEndpoint {
  private static final Pattern VERSIONED =
      Pattern.compile("([0-9]{1,18})\\.([a-z0-9]{1,32})\\.json");
  private static final Pattern HASHED = Pattern.compile("([0-9a-f]{64})\\.(.{1,100})");
  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=\"?([0-9]{1,4})");
  private static final int MOST_WAIT_SECONDS = 55;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Database database;
  private final Blobs blobs;
  private final Waiters waiters;

  public ReleaseEndpoint(Database database, Blobs blobs, Waiters waiters) {
    this.database = database;
    this.blobs = blobs;
    this.waiters = waiters;
  }

  /** Adds the routes. */
  public void addTo(Routes routes) {
    routes.get("/release/metadata/timestamp.json", this::timestamp);
    routes.get("/release/metadata/{file}", this::metadata);
    routes.get(
        "/release/targets/{dir}/{file}", exchange -> target(exchange, exchange.path("dir") + "/"));
    routes.get(
        "/release/targets/{dir}/{kind}/{file}",
        exchange -> target(exchange, exchange.path("dir") + "/" + exchange.path("kind") + "/"));
  }

  private Answer timestamp(Exchange exchange) {
    var seen = exchange.header("If-None-Match");
    var now = newestTimestamp();
    if (seen.isEmpty() || !matches(seen.get(), now)) {
      return full(now);
    }
    int seconds = waitOf(exchange);
    if (seconds == 0) {
      return notModified(now);
    }
    waiters.await(
        Duration.ofSeconds(seconds),
        () -> !matches(seen.get(), newestTimestamp()),
        () -> {
          var then = newestTimestamp();
          exchange.send(matches(seen.get(), then) ? notModified(then) : full(then));
        });
    return new Answer.Later();
  }

  private static int waitOf(Exchange exchange) {
    var wait = WAIT.matcher(exchange.header("Prefer").orElse(""));
    return wait.find() ? Math.min(MOST_WAIT_SECONDS, Integer.parseInt(wait.group(1))) : 0;
  }

  private MetadataTable.Stored newestTimestamp() {
    return database
        .read(handle -> MetadataTable.newest(handle, "timestamp"))
        .orElseThrow(() -> new Refusal(503, "there is no release yet"));
  }

  private static boolean matches(String seen, MetadataTable.Stored timestamp) {
    return seen.contains(etag(timestamp));
  }

  private static String etag(MetadataTable.Stored timestamp) {
    return "\"timestamp-" + timestamp.version() + "\"";
  }

  private static Answer full(MetadataTable.Stored timestamp) {
    return Answer.json(200, timestamp.bytes().toArray())
        .with("ETag", etag(timestamp))
        .with("Cache-Control", "no-cache");
  }

  private static Answer notModified(MetadataTable.Stored timestamp) {
    return new Answer.Body(
        304, "", Answer.NOTHING, Map.of("ETag", etag(timestamp), "Cache-Control", "no-cache"));
  }

  private Answer metadata(Exchange exchange) {
    var name = VERSIONED.matcher(exchange.path("file"));
    var found =
        name.matches()
            ? database.read(
                handle -> MetadataTable.find(handle, name.group(2), Long.parseLong(name.group(1))))
            : Optional.<MetadataTable.Stored>empty();
    var stored = found.orElseThrow(ReleaseEndpoint::nothingHere);
    return Answer.json(200, stored.bytes().toArray())
        .with("ETag", "\"" + stored.role() + "-" + stored.version() + "\"")
        .with("Cache-Control", FOR_EVER);
  }

  private Answer target(Exchange exchange, String folder) throws java.io.IOException {
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
    return FileAnswer.of(exchange, file, sha256, FOR_EVER);
  }

  private static Refusal nothingHere() {
    return new Refusal(404, "no release has such a file");
  }
}
