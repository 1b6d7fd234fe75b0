package community.leju.agent.hub;

import community.leju.agent.hub.Transport.Request;
import community.leju.agent.hub.Transport.Response;
import community.leju.content.item.InvalidDocument;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.TargetPin;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.Undecodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The line to the hub. Each call is one HTTP exchange with a deadline and a cap. */
public final class HubLine implements ReleaseSource, AutoCloseable {
  static final Duration REQUEST = Duration.ofSeconds(30);
  static final int MOST_ANSWER_BYTES = 1 << 20;
  static final String JSON = "application/json";

  private static final String TIMESTAMP = "timestamp.json";

  private final Transport transport;

  /** A line over that transport, which it closes with itself. */
  public HubLine(Transport transport) {
    this.transport = transport;
  }

  @Override
  public Optional<byte[]> metadata(String name, int mostBytes) throws IOException {
    return metadata(name, mostBytes, Optional.empty());
  }

  /**
   * As above, as what differs from a file that the kiosk has; whole where that goes wrong.
   *
   * @param mostBytes of the file, however it is packed
   */
  public Optional<byte[]> metadata(String name, int mostBytes, Optional<Dictionary> dictionary)
      throws IOException {
    var asked = Known.request(Request.get("/tuf/metadata/" + name, REQUEST), dictionary);
    try (var response = transport.send(asked)) {
      return switch (response.status()) {
        case 200 -> Optional.of(read(Known.body(response, dictionary), mostBytes, name));
        case 404 -> Optional.empty();
        default -> throw unexpected(response, name);
      };
    } catch (Undecodable e) {
      if (dictionary.isPresent()) {
        return metadata(name, mostBytes);
      }
      throw unreadable(e);
    }
  }

  private static HubUnreachable unreadable(Undecodable e) {
    return new HubUnreachable(String.valueOf(e.getMessage()));
  }

  /**
   * Asks for the timestamp, and waits until it is another (RFC 7240, {@code Prefer: wait}). It
   * comes as what differs from the one before (RFC 3229), which its tag has named already.
   *
   * @param before what the hub said last; empty for the first time, which is answered at once
   * @param wait zero to be answered at once
   * @return empty where nothing is new
   */
  public Optional<News> news(Optional<News> before, Duration wait) throws IOException {
    var known = before.filter(one -> !one.tag().isEmpty());
    try (var response = transport.send(question(known, wait))) {
      if (response.status() == 304 && known.isPresent()) {
        return Optional.empty();
      }
      if (response.status() != 200 && response.status() != 226) {
        throw unexpected(response, TIMESTAMP);
      }
      var body = Known.delta(response, known.map(one -> Dictionary.of(one.timestamp().toArray())));
      var timestamp = Bytes.of(read(body, News.MOST_BYTES, TIMESTAMP));
      var root = response.status() == 226 ? known.orElseThrow().root() : OptionalLong.empty();
      return Optional.of(News.of(response, timestamp, root));
    } catch (Undecodable e) {
      if (known.isPresent()) {
        return news(Optional.empty(), Duration.ZERO);
      }
      throw unreadable(e);
    }
  }

  private static Request question(Optional<News> known, Duration wait) {
    var request = Request.get("/tuf/metadata/" + TIMESTAMP, wait.plus(REQUEST));
    if (known.isPresent()) {
      request = Known.delta(request.with("If-None-Match", known.get().tag()));
    }
    return wait.isZero() ? request : request.with("Prefer", "wait=" + wait.toSeconds());
  }

  /**
   * Fetches a target, from an offset on.
   *
   * @param dictionary what the kiosk has that is like it; of use only from the beginning
   * @param into gets the bytes
   * @return whether the hub went on at the offset; else it began anew and {@code into} has it all
   * @throws Undecodable where the dictionary did not fit: to be asked for again without one
   */
  public boolean target(
      String path, TargetPin pin, long offset, Optional<Dictionary> dictionary, OutputSupplier into)
      throws IOException {
    var whole = Request.get("/tuf/targets/" + pin.fileName(path), REQUEST);
    var asked =
        offset > 0
            ? whole.with("Range", "bytes=" + offset + "-")
            : Known.request(whole, dictionary);
    try (var response = transport.send(asked)) {
      boolean resumed = response.status() == 206 && offset > 0;
      if (response.status() == 404) {
        throw new ReleaseRefused.Missing(path);
      }
      if (response.status() != 200 && !resumed) {
        throw unexpected(response, path);
      }
      try (var out = into.open(resumed)) {
        copy(Known.body(response, dictionary), out, pin.length() - (resumed ? offset : 0), path);
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
    var first = Request.of("PUT", "/kiosk/submissions/" + id.hex(), JSON, envelope, REQUEST);
    var request = before.map(was -> first.with("Leju-Outcome", was.key())).orElse(first);
    try (var response = transport.send(request)) {
      var answer = read(response.body(), MOST_ANSWER_BYTES, "receipt");
      return switch (response.status()) {
        case 200, 201 ->
            new HubAnswer.Taken(
                receipt(answer, id, Sha256.hex(envelope)),
                response.header("Leju-Epoch").filter(HubLine::isShort));
        case 400, 413, 422 -> refused(answer, response.status());
        default -> new HubAnswer.Later(reason(answer, response.status()), RetryAfter.of(response));
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

  /**
   * News of the desk.
   *
   * @param boot the machine's own name of its boot, by which the hub finds copies of this kiosk
   */
  public DeskNews desk(String boot) throws IOException {
    var request = Request.get("/kiosk/desk", REQUEST).with("Leju-Boot", boot);
    var answer = exchange(request, MOST_ANSWER_BYTES, "desk");
    if (answer.status() != 200) {
      throw new HubUnreachable("status " + answer.status() + " for desk: " + answer.reason());
    }
    try {
      return DeskNews.read(answer.object());
    } catch (InvalidDocument e) {
      throw new HubUnreachable("what came is no desk news: " + e.getMessage());
    }
  }

  /** What came, whole. */
  record Reply(int status, Bytes body, Optional<Duration> after, Optional<String> tag) {
    ObjectNode object() throws IOException {
      return HubLine.object(body.toArray());
    }

    String reason() {
      return HubLine.reason(body.toArray(), status);
    }
  }

  /** One exchange, its answer whole. */
  Reply exchange(Request request, int mostBytes, String what) throws IOException {
    try (var response = transport.send(request)) {
      var body = Bytes.of(read(response.body(), mostBytes, what));
      return new Reply(response.status(), body, RetryAfter.of(response), response.header("ETag"));
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

  private static HubUnreachable unexpected(Response response, String what) {
    return new HubUnreachable("status " + response.status() + " for " + what);
  }

  @Override
  public void close() {
    transport.close();
  }
}
