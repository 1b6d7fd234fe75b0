package community.leju.agent;

import community.leju.agent.call.Ringer;
import community.leju.agent.device.Reporter;
import community.leju.agent.hub.DeskNews;
import community.leju.agent.hub.HubLine;
import community.leju.agent.lease.Leasing;
import community.leju.agent.pull.Pull;
import community.leju.agent.push.Push;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.agent.store.Line;
import community.leju.content.release.ReleaseRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * What the agent does, one step a call, by the clock it was given. It never gives up: a failed step
 * is one log line, and the next step tries again.
 */
public final class SyncAgent {
  /** A kiosk whose clock is further off than this does not trust it. */
  private static final Duration MOST_CLOCK_ERROR = Duration.ofMinutes(2);

  private final AgentStore store;
  private final HubLine hub;
  private final Pull pull;
  private final Push push;
  private final Ringer ringer;
  private final Reporter reporter;
  private final Leasing leasing;
  private final Duration keep;
  private final Clock clock;
  private final Logger log;

  /** What was last said of the line, so that a long night without one is not a long log. */
  private String lastTrouble = "";

  /**
   * Makes an agent of its parts.
   *
   * @param keep how long what was delivered is kept, to be offered to a hub that was restored
   */
  public SyncAgent(
      AgentStore store,
      HubLine hub,
      Pull pull,
      Push push,
      Ringer ringer,
      Reporter reporter,
      Leasing leasing,
      Duration keep,
      Clock clock,
      Logger log) {
    this.store = store;
    this.hub = hub;
    this.pull = pull;
    this.push = push;
    this.ringer = ringer;
    this.reporter = reporter;
    this.leasing = leasing;
    this.keep = keep;
    this.clock = clock;
    this.log = log;
  }

  /** Delivers, then pulls. */
  public void tick(Identity identity) {
    push();
    pull(identity);
  }

  /** Delivers what is due. */
  public void push() {
    try {
      if (push.run() > 0) {
        desk(store.line().lastSynchronised());
      }
    } catch (IOException e) {
      lineIsDown(e);
    }
  }

  /**
   * Delivers the open call and hears who comes.
   *
   * @return in how long there is more to do; empty where there is nothing before the store changes
   */
  public Optional<Duration> ring() {
    try {
      var next = ringer.run();
      next.ifPresent(_ -> lineIsUp());
      return next;
    } catch (IOException e) {
      lineIsDown(e);
      return Optional.of(Ringer.RETRY);
    }
  }

  /**
   * Tells the hub how the devices are, where it has not heard.
   *
   * @return in how long there is more to do; empty where there is nothing before the store changes
   */
  public Optional<Duration> report() {
    try {
      return reporter.run();
    } catch (IOException e) {
      lineIsDown(e);
      return Optional.of(Reporter.RETRY);
    }
  }

  /** Brings the shelf and the desk's news up to date. */
  public void pull(Identity identity) {
    try {
      boolean hasRoom = store.outbox().fillReserve();
      if (!hasRoom) {
        trouble("the disk is full: what room is left is for bookings, the last good content stays");
      }
      desk(
          hasRoom && release(identity)
              ? Optional.of(wholeMinute())
              : store.line().lastSynchronised());
    } catch (IOException e) {
      lineIsDown(e);
    }
  }

  /** Whether the shelf is now known to be the newest. */
  private boolean release(Identity identity) throws IOException {
    try {
      return switch (pull.run(identity)) {
        case SWITCHED -> {
          log.info("the shelf shows a new release");
          settle();
          yield true;
        }
        case HEALED -> {
          log.warn("the disk had damaged a part of the shelf, which was fetched again");
          settle();
          yield true;
        }
        case UNCHANGED -> {
          settle();
          yield true;
        }
        case TAKEN_BACK -> {
          trouble("the screen crashed on the newest release: the older one stays until another");
          yield false;
        }
      };
    } catch (ReleaseRefused e) {
      trouble("release refused, the last good content stays: " + e.getMessage());
      return false;
    }
  }

  private void desk(Optional<Instant> lastSynchronised) throws IOException {
    var news = hub.desk(store.boot());
    store.deskNews(news.states(), news.full());
    news.epoch().ifPresent(this::epoch);
    boolean clockRight = isClockRight(news);
    if (clockRight) {
      store.outbox().forget(news.hubTime(), keep);
      store.leases().forget(news.hubTime());
    }
    boolean wasDown = !store.line().up();
    store.line(new Line(true, clockRight, lastSynchronised));
    if (wasDown) {
      lineCameUp();
    }
    leasing.run(news.hubTime());
  }

  private void epoch(String epoch) {
    int again = store.outbox().heard(epoch);
    if (again > 0) {
      log.warn("the hub began a new life: {} delivered submissions are offered again", again);
    }
  }

  /** The screen shows minutes; a write each poll would only wake it. */
  private Instant wholeMinute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  private boolean isClockRight(DeskNews news) {
    return Duration.between(clock.instant(), news.hubTime()).abs().compareTo(MOST_CLOCK_ERROR) <= 0;
  }

  /** The hub answered: no need to wait until the next pull finds that out. */
  private void lineIsUp() {
    var line = store.line();
    if (!line.up()) {
      store.line(new Line(true, line.timeTrusted(), line.lastSynchronised()));
      lineCameUp();
    }
  }

  private void lineCameUp() {
    log.info("the line to the hub is up");
    store.outbox().hurry();
    reporter.again();
  }

  /** The line is down; what was last synchronised stays true. */
  public void lineIsDown(IOException e) {
    var line = store.line();
    store.line(new Line(false, line.timeTrusted(), line.lastSynchronised()));
    trouble("no line to the hub: " + e);
  }

  /** A step ended before its time, for a fault of the machine's. */
  public void stepFailed(RuntimeException e) {
    trouble("a step failed, and is tried again: " + e);
  }

  private synchronized void trouble(String message) {
    if (!message.equals(lastTrouble)) {
      lastTrouble = message;
      log.warn("{}", message);
    }
  }

  private synchronized void settle() {
    lastTrouble = "";
  }
}
