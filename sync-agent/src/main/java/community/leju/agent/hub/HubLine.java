package community.leju.agent.hub;

import community.leju.content.item.InvalidDocument;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The line to the hub. Each call is one HTTP exchange with a deadline and a cap. */
public final class HubLine implements ReleaseSource, AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration REQUEST = Duration.ofSeconds(30);
  private static final int MOST_ANSWER_BYTES = 1 << 20;

  private final URI hub;
  private final HttpClient client;
  private final Optional<HubCredential> credential;

  /** A line to the hub at that address, without a trailing slash. */
  public HubLine(String hub, Optional<HubCredential> credential) {
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
  public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
    var fetch = new CappedFetch(client, mostBytes, REQUEST);
    var response = fetch.send(get("/release/metadata/" + name).build(), BodyHandlers.ofByteArray());
    return switch (response.statusCode()) {
      case 200 -> Optional.of(response.body());
      case 404 -> Optional.empty();
      default -> throw unexpected(response, name);
    };
  }

  /**
   * Waits until the hub has another timestamp (RFC 7240, {@code Prefer: wait}).
   *
   * @param tag of the last one; empty for the first time, which is answered at once
   * @return empty where nothing changed in that time
   */
  public Optional<String> awaitNews(String tag, Duration wait) throws IOException {
    var request =
        get("/release/metadata/timestamp.json")
            .header("Prefer", "wait=" + wait.toSeconds())
            .timeout(wait.plus(REQUEST));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    var response = send(request);
    try (var body = response.body()) {
      body.skip(MOST_ANSWER_BYTES);
      return switch (response.statusCode()) {
        case 200 -> Optional.of(response.headers().firstValue("ETag").orElse(""));
        case 304 -> Optional.empty();
        default -> throw unexpected(response, "timestamp.json");
      };
    }
  }

  /**
   * Fetches a target, from an offset on.
   *
   * @param into gets the bytes
   * @return whether the hub went on at the offset; else it began anew and {@code into} has it all
   */
  public boolean target(String path, TargetPin pin, long offset, OutputSupplier into)
      throws IOException {
    var request = get("/release/targets/" + pin.fileName(path)).timeout(REQUEST);
    if (offset > 0) {
      request.header("Range", "bytes=" + offset + "-");
    }
    var response = send(request);
    try (var body = response.body()) {
      boolean resumed = response.statusCode() == 206 && offset > 0;
      if (response.statusCode() == 404) {
        throw new ReleaseRefused.Missing(path);
      }
      if (response.statusCode() != 200 && !resumed) {
        throw unexpected(response, path);
      }
      try (var out = into.open(resumed)) {
        copy(body, out, pin.length() - (resumed ? offset : 0), path);
      }
      return resumed;
    }
  }

  /** Opens where a target's bytes go. */
  public interface OutputSupplier {
    /** At the end of what is there, or from the beginning. */
    OutputStream open(boolean append) throws IOException;
  }

  /**
   * Puts a submission. The same one may be put any number of times.
   *
   * @param before what a hub said of it before it was restored from a backup
   */
  public HubAnswer put(SubmissionId id, byte[] envelope, Optional<Outcome> before)
      throws IOException {
    var request =
        request("/kiosk/submissions/" + id.hex())
            .header("Content-Type", "application/json")
            .timeout(REQUEST)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(envelope));
    before.ifPresent(outcome -> request.header("Leju-Outcome", outcome.key()));
    var response = send(prove(request));
    try (var body = response.body()) {
      var answer = read(body, MOST_ANSWER_BYTES, "receipt");
      return switch (response.statusCode()) {
        case 200, 201 ->
            new HubAnswer.Taken(
                receipt(answer, id, Sha256.hex(envelope)),
                response.headers().firstValue("Leju-Epoch").filter(HubLine::isShort));
        case 400, 413, 422 -> refused(answer, response.statusCode());
        default ->
            new HubAnswer.Later(
                reason(answer, response.statusCode()), RetryAfter.of(response.headers()));
      };
    }
  }

  /** Only the hub's own word is for good; a proxy in between may say 413 as well. */
  private static HubAnswer refused(byte[] answer, int status) throws IOException {
    var error = object(answer).path("error").asString("");
    if (error.isEmpty()) {
      throw new HubUnreachable("status " + status + ", and not from the hub");
    }
    return new HubAnswer.Refused(error);
  }

  private static boolean isShort(String epoch) {
    return !epoch.isEmpty() && epoch.length() <= DeskNews.MOST_EPOCH_CHARS;
  }

  private static Receipt receipt(byte[] answer, SubmissionId id, String digest) throws IOException {
    try {
      var receipt = Receipt.parse(answer);
      if (receipt.id().equals(id) && receipt.digest().equals(digest)) {
        return receipt;
      }
      throw new HubUnreachable("the receipt is another submission's");
    } catch (InvalidDocument e) {
      throw new HubUnreachable("what came is no receipt: " + e.getMessage());
    }
  }

  /** News of the desk. */
  public DeskNews desk() throws IOException {
    var response = send(prove(request("/kiosk/desk").timeout(REQUEST).GET()));
    try (var body = response.body()) {
      if (response.statusCode() != 200) {
        throw unexpected(response, "desk");
      }
      try {
        return DeskNews.read(object(read(body, MOST_ANSWER_BYTES, "desk")));
      } catch (InvalidDocument e) {
        throw new HubUnreachable("what came is no desk news: " + e.getMessage());
      }
    }
  }

  /** The answer to an enrolment, with its status code. */
  public record EnrolmentAnswer(int status, ObjectNode body) {}

  /** Sends an enrolment. */
  public EnrolmentAnswer enrol(ObjectNode request) throws IOException {
    var bytes = JsonMapper.shared().writeValueAsBytes(request);
    var response =
        send(
            request("/kiosk/enrol")
                .header("Content-Type", "application/json")
                .timeout(REQUEST)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    try (var body = response.body()) {
      return new EnrolmentAnswer(
          response.statusCode(), object(read(body, MOST_ANSWER_BYTES, "enrolment")));
    }
  }

  /** What came, whole. */
  record Reply(int status, Bytes body) {
    ObjectNode object() throws IOException {
      return HubLine.object(body.toArray());
    }

    String reason() {
      return HubLine.reason(body.toArray(), status);
    }
  }

  /** One exchange with this kiosk's credential. */
  Reply exchange(HttpRequest.Builder request, int mostBytes, String what) throws IOException {
    var response = send(prove(request));
    try (var body = response.body()) {
      return new Reply(response.statusCode(), Bytes.of(read(body, mostBytes, what)));
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(hub.resolve(path));
  }

  private HttpRequest.Builder get(String path) {
    return request(path).GET();
  }

  private HttpRequest.Builder prove(HttpRequest.Builder request) {
    return credential.map(own -> own.prove(request)).orElse(request);
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubUnreachable("interrupted");
    }
  }

  private static byte[] read(InputStream body, int most, String what) throws IOException {
    var bytes = new ByteArrayOutputStream();
    copy(body, bytes, most, what);
    return bytes.toByteArray();
  }

  private static void copy(InputStream from, OutputStream into, long most, String what)
      throws IOException {
    var buffer = new byte[16 * 1024];
    long total = 0;
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      total += read;
      if (total > most) {
        throw new ReleaseRefused.WrongContent(what, "is longer than " + most + " bytes");
      }
      into.write(buffer, 0, read);
    }
  }

  private static ObjectNode object(byte[] json) throws IOException {
    try {
      if (JsonMapper.shared().readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      // As below: a captive portal's page, most likely.
    }
    throw new HubUnreachable("what came is not the hub's JSON");
  }

  private static String reason(byte[] answer, int status) {
    try {
      return object(answer).path("error").asString("status " + status);
    } catch (IOException e) {
      return "status " + status;
    }
  }

  private static HubUnreachable unexpected(HttpResponse<?> response, String what) {
    return new HubUnreachable("status " + response.statusCode() + " for " + what);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
