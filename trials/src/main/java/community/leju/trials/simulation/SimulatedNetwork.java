package community.leju.trials.simulation;

import community.leju.agent.hub.Transport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One kiosk's way to the hub, and what becomes of its requests there. */
final class SimulatedNetwork implements Transport {
  private static final String LOGIN_PAGE = "<!doctype html><title>Log in</title>";
  private static final int MOST_LATE = 8;

  /** By which a kiosk asks for less than the whole. */
  private static final Set<String> CODINGS =
      Set.of("A-IM", "Accept-Encoding", "Available-Dictionary");

  private final World world;
  private final int kiosk;
  private final Dice dice;
  private final Forger forger;

  /** Requests that took a longer way and arrive once more, later. */
  private final Deque<Request> late = new ArrayDeque<>();

  private Weather weather = Weather.FAIR;
  private int cutsInAHundred;
  private Look look = () -> {};
  private Supplier<Optional<X509Certificate>> certificate = Optional::empty;

  /** Somebody looks at what the machine has done so far. */
  interface Look {
    void at() throws IOException;
  }

  SimulatedNetwork(World world, int kiosk, Dice dice, Forger forger) {
    this.world = world;
    this.kiosk = kiosk;
    this.dice = dice;
    this.forger = forger;
  }

  void become(Weather weather) {
    this.weather = weather;
  }

  /** What the machine proves itself with, as of each request. */
  void showCertificate(Supplier<Optional<X509Certificate>> certificate) {
    this.certificate = certificate;
  }

  /**
   * How often the power goes while the machine talks.
   *
   * @param look called whenever it was heard
   */
  void cutPower(int inAHundred, Look look) {
    cutsInAHundred = inAHundred;
    this.look = look;
  }

  @Override
  public Response send(Request request) throws IOException {
    world.pass(Duration.ofMillis(dice.between(5, 2_000)));
    mayLosePower();
    look.at();
    var response =
        switch (weather) {
          case FAIR -> deliver(request);
          case STORMY -> through(request);
          case NO_WAY_THERE -> throw new IOException("no way there");
          case NO_WAY_BACK -> {
            deliver(request);
            throw new IOException("no way back");
          }
          case PORTAL -> page();
          case HOSTILE -> forger.twist(request, pass(plain(request)));
        };
    look.at();
    mayLosePower();
    return response;
  }

  private void mayLosePower() {
    if (cutsInAHundred > 0 && dice.percent(cutsInAHundred)) {
      throw new PowerCut();
    }
  }

  private Response through(Request request) throws IOException {
    if (dice.percent(15)) {
      throw new IOException("the request was lost");
    }
    if (dice.percent(20)) {
      deliver(request);
    }
    if (dice.percent(20) && late.size() < MOST_LATE) {
      late.add(request);
    }
    var response = deliver(request);
    if (dice.percent(15)) {
      throw new IOException("the answer was lost");
    }
    return dice.percent(15) ? cutOff(response) : response;
  }

  /** What took a longer way arrives, and nobody waits for its answer any more. */
  void arriveLate() throws IOException {
    while (!late.isEmpty()) {
      deliver(late.remove());
    }
  }

  /** Half of the times something in between knows no coding, and lets none pass. */
  private Response deliver(Request request) throws IOException {
    return pass(dice.percent(50) ? plain(request) : request);
  }

  private static Request plain(Request request) {
    var headers = new TreeMap<>(request.headers());
    headers.keySet().removeAll(CODINGS);
    return new Request(
        request.method(), request.path(), headers, request.body(), request.deadline());
  }

  private Response pass(Request request) throws IOException {
    var answer = world.askHub(request, certificate.get(), "kiosk-" + kiosk);
    forger.saw(request, answer);
    return answer;
  }

  private Response cutOff(Response response) throws IOException {
    var body = response.body().readAllBytes();
    var kept = Arrays.copyOf(body, dice.between(0, body.length));
    var rest = dice.percent(50) ? InputStream.nullInputStream() : new BrokenLine();
    var stream = new SequenceInputStream(new ByteArrayInputStream(kept), rest);
    return new Response(response.status(), response.headers(), stream);
  }

  private static final class BrokenLine extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line broke");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      return read();
    }
  }

  private static Response page() {
    return new Response(
        200,
        Map.of("Content-Type", "text/html"),
        new ByteArrayInputStream(LOGIN_PAGE.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {}
}
