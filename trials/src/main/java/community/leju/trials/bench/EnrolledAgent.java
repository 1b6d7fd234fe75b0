package community.leju.trials.bench;

import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.MutualTls;
import community.leju.agent.hub.News;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.pull.HubSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.pull.Subscription;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.Identity;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.Pin;
import community.leju.content.item.Scope;
import community.leju.hub.DoorlessHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The agent's own parts in this process, enrolled at a hub: hears of news and pulls. */
final class EnrolledAgent implements AutoCloseable {
  private static final Duration LONG_POLL = Duration.ofSeconds(50);

  private final AgentStore store;
  private final Identity identity;
  private final HubLine line;
  private final HubSupply supply;
  private final Pull pull;
  private Optional<News> heard = Optional.empty();

  private EnrolledAgent(AgentStore store, Identity identity, HubLine line, Clock clock) {
    this.store = store;
    this.identity = identity;
    this.line = line;
    this.supply = new HubSupply(line);
    this.pull = new Pull(store, supply, new Subscription.Own(), clock);
  }

  /** Enrols a new kiosk in a folder of its own, and leaves it there for whoever opens it. */
  static Identity enrol(Path folder, DoorlessHub desk, String address, Scope committee, Clock clock)
      throws IOException {
    var random = new SecureRandom();
    try (var store = AgentStore.open(Files.createDirectories(folder), clock)) {
      return new Enrolment(store, (to, pin, own) -> transport(to, pin, own, clock, random), random)
          .enrol(address, Pin.parse(desk.pin()), person(desk, committee));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Enrolment.Screen person(DoorlessHub desk, Scope committee) {
    return new Enrolment.Screen() {
      @Override
      public void show(ComparedCode code, Instant until) {
        desk.type(code.digits(), committee);
      }

      @Override
      public void pause(Duration length) {}
    };
  }

  private static HttpTransport transport(
      String to, Pin pin, Optional<Credential> own, Clock clock, SecureRandom random) {
    return new HttpTransport(to, Optional.of(MutualTls.context(pin, own, clock, random)));
  }

  /** Starts the one of that folder, on a new connection. */
  static EnrolledAgent open(Path folder, Identity identity, Clock clock) {
    var store = AgentStore.open(folder, clock);
    var own = store.credential().orElseThrow();
    var transport =
        transport(identity.hub(), own.pin(), Optional.of(own), clock, new SecureRandom());
    return new EnrolledAgent(store, identity, new HubLine(transport), clock);
  }

  /** Waits for news as the agent does; whether some came. */
  boolean hear() throws IOException {
    return hear(LONG_POLL);
  }

  /** Asks whether there is news now. */
  boolean ask() throws IOException {
    return hear(Duration.ZERO);
  }

  private boolean hear(Duration wait) throws IOException {
    var news = line.news(heard, wait);
    news.ifPresent(one -> {
      supply.heard(one);
      heard = news;
    });
    return news.isPresent();
  }

  Pull.Outcome pull() throws IOException {
    return pull.run(identity);
  }

  @Override
  public void close() {
    line.close();
    store.close();
  }
}
