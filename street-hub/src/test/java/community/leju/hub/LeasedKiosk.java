package community.leju.hub;

import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.LeaseLine;
import community.leju.agent.hub.Transport;
import community.leju.agent.lease.Leasing;
import community.leju.agent.push.Push;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.KioskStore;
import community.leju.content.guide.Slot;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.hub.web.Answer;
import community.leju.hub.web.MemoryRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.helpers.NOPLogger;

/** A kiosk's real stores and its agent's real steps, over a line that loses and doubles. */
final class LeasedKiosk implements AutoCloseable {
  private final HubFixture hub;
  private final TestKiosk identity;
  private final Path folder;
  private final Random random;
  private final HubLine line = new HubLine(new BadLine());
  private final Map<String, Envelope> made = new TreeMap<>();

  /** What was said once is on paper for ever. */
  private final Set<String> confirmed = new TreeSet<>();

  private AgentStore store;
  private KioskStore screen;
  private Leasing leasing;

  /** In a hundred: how many requests, and how many answers, are lost, and how many go twice. */
  int loss = 15;

  LeasedKiosk(HubFixture hub, Path folder, Random random) {
    this.hub = hub;
    this.identity = TestKiosk.enrolled(hub);
    this.folder = folder;
    this.random = random;
    open();
  }

  private void open() {
    store = AgentStore.open(folder, hub.clock);
    screen = KioskStore.openIfReady(folder, hub.clock).orElseThrow();
    leasing = new Leasing(store.leases(), new LeaseLine(line));
  }

  /** Both processes die and come back. */
  void restart() {
    close();
    open();
  }

  /** A resident books; with a trusted clock from a lease where there is one. */
  void book(Slot slot, boolean trusted) {
    var outbox = screen.outbox();
    var text = slot.toString();
    var envelope =
        trusted
            ? outbox.book(
                identity.number,
                LeaseWorld.SERVICE,
                slot,
                (number, leased) -> identity.sealed(number, text, leased))
            : outbox.append(identity.number, number -> identity.sealed(number, text, false));
    made.put(envelope.clear().id().hex(), envelope);
  }

  /** As the agent does it: the desk's news, then leases. */
  void hear() {
    try {
      var news = line.desk("boot-of-the-test");
      news.epoch().ifPresent(store.outbox()::heard);
      leasing.run(news.hubTime());
    } catch (IOException e) {
      // The line is bad; so it is.
    }
  }

  void deliver() {
    try {
      var _ = new Push(store.outbox(), line, random, NOPLogger.NOP_LOGGER).run();
    } catch (IOException e) {
      // As above.
    }
    store.outbox().hurry();
  }

  /** The bookings of a slot of which a person was told that they are confirmed. */
  long promised(Slot slot) {
    return made.values().stream()
        .filter(one -> one.clear().slot().filter(slot::equals).isPresent())
        .filter(this::isPromised)
        .count();
  }

  private boolean isPromised(Envelope envelope) {
    var id = envelope.clear().id();
    var receipt = screen.outbox().find(id).orElseThrow().receipt();
    if (envelope.clear().leased()
        || receipt.filter(one -> one.outcome() == Outcome.CONFIRMED).isPresent()) {
      confirmed.add(id.hex());
    }
    return confirmed.contains(id.hex());
  }

  private final class BadLine implements Transport {
    @Override
    public Response send(Request request) throws IOException {
      lose();
      var routes = MachineRoutes.of(hub.parts, HubFixture.CERTIFICATE, () -> "http://hub");
      var asked =
          new MemoryRequest(
              request.method(),
              request.path(),
              request.headers(),
              request.body(),
              Optional.of(identity.proved.certificate()),
              "192.0.2.7");
      var answer = (Answer.Body) routes.answer(asked);
      if (random.nextInt(100) < loss) {
        answer = (Answer.Body) routes.answer(asked);
      }
      lose();
      var body = new ByteArrayInputStream(answer.bytes().toArray());
      return new Response(answer.status(), answer.headers(), body);
    }

    private void lose() throws IOException {
      if (random.nextInt(100) < loss) {
        throw new IOException("lost");
      }
    }

    @Override
    public void close() {}
  }

  @Override
  public void close() {
    screen.close();
    store.close();
  }
}
