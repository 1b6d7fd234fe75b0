package community.leju.agent.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import community.leju.content.call.CallState;
import community.leju.content.device.DeviceReport;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.testing.SampleRepository;
import community.leju.content.transfer.Dictionary;
import community.leju.content.transfer.ZstdCoding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hub on a real port whose every answer can be spoilt, which the real one never would be. */
public final class TestHub implements AutoCloseable {
  private static final int HELD_MILLIS = 200;

  private final HttpServer server;
  private final SampleRepository repository;
  private final Clock clock;
  private final Map<String, String> taken = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();

  private final Map<String, CallState> calls = new TreeMap<>();

  private final List<DeviceReport> reports = new ArrayList<>();

  /** What reports of devices are answered with. */
  public volatile int deviceStatus = 204;

  /** What calls are answered with, where it is not 0. */
  public volatile int callStatus;

  /** Targets wait until this is open. */
  public volatile CountDownLatch targetsMayGo = new CountDownLatch(0);

  /** Which life of its database it is in; empty for a hub that does not tell. */
  public volatile String epoch = "";

  /** What submissions of these sequences are answered with, and the header that goes with it. */
  public final Map<Long, Integer> submissionStatus = new ConcurrentHashMap<>();

  public volatile String retryAfter = "";

  /** Sequences in the order of their effects. */
  public final List<Long> arrived = Collections.synchronizedList(new ArrayList<>());

  /** The {@code Leju-Outcome} that submissions came with. */
  public final List<String> outcomes = Collections.synchronizedList(new ArrayList<>());

  /** How many of the next receipts are lost on their way, after their effect. */
  public final AtomicInteger receiptsToLose = new AtomicInteger();

  /** What every request is answered with, where it is not empty. */
  public volatile String captivePortal = "";

  public volatile int captivePortalStatus = 200;

  /** How far its clock is before everybody else's. */
  public volatile Duration clockAhead = Duration.ZERO;

  /** Whether it sends files as what differs from those that a kiosk has. */
  public volatile boolean knowsDictionaries;

  /** Spoils what was packed, for {@link #knowsDictionaries}. */
  public volatile UnaryOperator<byte[]> spoilPacked = packed -> packed;

  /** How many answers were packed with a dictionary, and how many bytes those had. */
  public final AtomicInteger packed = new AtomicInteger();

  public final AtomicInteger packedBytes = new AtomicInteger();

  /** How many timestamps went out as what differs. */
  public final AtomicInteger deltas = new AtomicInteger();

  private final Map<String, byte[]> timestamps = new ConcurrentHashMap<>();

  /** What the next question after a timestamp is told of the newest root; empty for nothing. */
  public volatile String newestRoot = "";

  /** From which byte on a kiosk last asked for a target. */
  public final AtomicInteger resumedFrom = new AtomicInteger();

  /** At which byte the next target breaks off; 0 for none. */
  public final AtomicInteger breakOffAt = new AtomicInteger();

  /** Starts on a free port of the loopback. */
  public TestHub(SampleRepository repository, Clock clock) throws IOException {
    this.repository = repository;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Submission to outcome: the effects. */
  public synchronized Map<String, String> taken() {
    return new TreeMap<>(taken);
  }

  /** The hub is restored from a backup that was made before all of them. */
  public synchronized void forgetSubmissions(String newEpoch) {
    taken.clear();
    epoch = newEpoch;
  }

  /** The calls that came, and how they stand. */
  public synchronized Map<String, CallState> calls() {
    return new TreeMap<>(calls);
  }

  /** Somebody at the desk does something about every call. */
  public synchronized void answerCalls(CallState state) {
    calls.replaceAll((id, before) -> state);
  }

  /** The hub is another one, from a backup. */
  public synchronized void forgetCalls() {
    calls.clear();
  }

  /** How the devices were, each time that they were told. */
  public synchronized List<DeviceReport> reports() {
    return List.copyOf(reports);
  }

  /** The paths that were asked for. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    synchronized (this) {
      asked.add(path);
    }
    if (!captivePortal.isEmpty()) {
      answer(exchange, captivePortalStatus, captivePortal.getBytes(StandardCharsets.UTF_8));
    } else if (path.startsWith("/tuf/metadata/")) {
      holdQuestion(exchange);
      if (!newestRoot.isEmpty()) {
        exchange.getResponseHeaders().set("Leju-Root", newestRoot);
      }
      var name = path.substring("/tuf/metadata/".length());
      var file = repository.files().get(name);
      if (!knowsDictionaries || !name.equals("timestamp.json") || file == null) {
        file(exchange, file);
      } else {
        timestamp(exchange, file);
      }
    } else if (path.startsWith("/tuf/targets/")) {
      target(exchange, repository.targets().get(path.substring("/tuf/targets/".length())));
    } else if (path.startsWith("/kiosk/submissions/")) {
      submission(exchange);
    } else if (path.startsWith("/kiosk/calls/")) {
      call(exchange, path.substring("/kiosk/calls/".length()));
    } else if (path.equals("/kiosk/devices")) {
      devices(exchange);
    } else if (path.equals("/kiosk/desk")) {
      var desk =
          JsonMapper.shared()
              .createObjectNode()
              .put("hubTime", clock.instant().plus(clockAhead).toString());
      if (!epoch.isEmpty()) {
        desk.put("epoch", epoch);
      }
      desk.putArray("states");
      desk.putArray("full");
      answer(exchange, 200, JsonMapper.shared().writeValueAsBytes(desk));
    } else {
      answer(exchange, 404, new byte[0]);
    }
  }

  private void target(HttpExchange exchange, byte @Nullable [] content) throws IOException {
    if (content == null) {
      answer(exchange, 404, new byte[0]);
      return;
    }
    awaitTargets();
    int from = 0;
    var range = exchange.getRequestHeaders().getFirst("Range");
    if (range != null) {
      from = Integer.parseInt(range.replaceAll("[^0-9]", ""));
      resumedFrom.set(from);
    }
    int until = breakOffAt.getAndSet(0);
    if (until > 0) {
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content, 0, until);
      exchange.getResponseBody().flush();
      throw new IOException("the line breaks");
    }
    if (from > 0) {
      answer(exchange, 206, Arrays.copyOfRange(content, from, content.length));
    } else {
      file(exchange, content);
    }
  }

  /** The file that the kiosk has, where it is one of this hub's. */
  private Optional<Dictionary> dictionary(HttpExchange exchange) {
    var offered =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Available-Dictionary"))
            .flatMap(Dictionary::sha256Of);
    return offered.flatMap(sha256 ->
        Stream.concat(repository.files().values().stream(), repository.targets().values().stream())
            .filter(one -> Sha256.hex(one).equals(sha256))
            .map(Dictionary::of)
            .findFirst());
  }

  /** A question that may be held is, for a moment: who asks for ever must not do so at once. */
  private static void holdQuestion(HttpExchange exchange) {
    if (exchange.getRequestHeaders().containsKey("Prefer")) {
      try {
        Thread.sleep(HELD_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void awaitTargets() {
    try {
      targetsMayGo.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void call(HttpExchange exchange, String id) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var now = clock.instant();
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        if (callStatus == 0) {
          calls.putIfAbsent(id, new CallState.Ringing(now));
        }
      }
      case "DELETE" -> calls.replace(id, new CallState.Withdrawn(now));
      default -> {}
    }
    var state = calls.get(id);
    if (callStatus != 0) {
      answer(exchange, callStatus, "{\"error\":\"spoilt\"}".getBytes(StandardCharsets.UTF_8));
    } else if (state == null) {
      answer(exchange, 404, new byte[0]);
    } else {
      answer(exchange, 200, JsonMapper.shared().writeValueAsBytes(state.toJson(now)));
    }
  }

  private synchronized void devices(HttpExchange exchange) throws IOException {
    var body = (ObjectNode) JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    if (deviceStatus == 204) {
      reports.add(DeviceReport.read(body, clock.instant()));
    }
    answer(exchange, deviceStatus, new byte[0]);
  }

  private void file(HttpExchange exchange, byte @Nullable [] content) throws IOException {
    var dictionary = knowsDictionaries ? dictionary(exchange) : Optional.<Dictionary>empty();
    if (content == null) {
      answer(exchange, 404, new byte[0]);
    } else if (dictionary.isPresent()) {
      var bytes = spoilPacked.apply(ZstdCoding.pack(content, dictionary));
      exchange.getResponseHeaders().set("Content-Encoding", ZstdCoding.DCZ);
      packed.incrementAndGet();
      packedBytes.addAndGet(bytes.length);
      answer(exchange, 200, bytes);
    } else {
      answer(exchange, 200, content);
    }
  }

  /** As what differs from the one that the kiosk's tag names. */
  private void timestamp(HttpExchange exchange, byte[] content) throws IOException {
    var tag = "\"" + Sha256.hex(content).substring(0, 8) + "\"";
    timestamps.put(tag, content);
    exchange.getResponseHeaders().set("ETag", tag);
    var seen = exchange.getRequestHeaders().getFirst("If-None-Match");
    var base = seen == null ? null : timestamps.get(seen);
    if (tag.equals(seen)) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else if (base != null && "dcz".equals(exchange.getRequestHeaders().getFirst("A-IM"))) {
      exchange.getResponseHeaders().set("IM", ZstdCoding.DCZ);
      var delta = ZstdCoding.pack(content, Optional.of(Dictionary.of(base)));
      deltas.incrementAndGet();
      answer(exchange, 226, spoilPacked.apply(delta));
    } else {
      answer(exchange, 200, content);
    }
  }

  private void submission(HttpExchange exchange) throws IOException {
    var envelope = Envelope.parse(exchange.getRequestBody().readAllBytes());
    var id = envelope.clear().id();
    long sequence = envelope.clear().number().sequence();
    int spoilt = submissionStatus.getOrDefault(sequence, 0);
    if (spoilt != 0) {
      if (!retryAfter.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      answer(exchange, spoilt, "{\"error\":\"spoilt\"}".getBytes(StandardCharsets.UTF_8));
      return;
    }
    boolean known;
    synchronized (this) {
      known = taken.putIfAbsent(id.hex(), envelope.digest()) != null;
    }
    if (!known) {
      arrived.add(sequence);
    }
    outcomes.add(String.valueOf(exchange.getRequestHeaders().getFirst("Leju-Outcome")));
    if (!epoch.isEmpty()) {
      exchange.getResponseHeaders().set("Leju-Epoch", epoch);
    }
    if (receiptsToLose.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      exchange.close();
      return;
    }
    var receipt = new Receipt(id, envelope.digest(), Outcome.CONFIRMED, List.of(), clock.instant());
    answer(exchange, known ? 200 : 201, receipt.toJson());
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
