package community.leju.agent;

import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.News;
import community.leju.agent.identity.Renewal;
import community.leju.agent.pull.HubSupply;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Runs the agent for years: one thread delivers, one pulls, one waits for news, one has the calls
 * for staff, one tells how the devices are. None of them waits for another, so that a large picture
 * on its way down does not hold up a booking on its way up, nor either of them a call.
 */
final class Daemon {
  /** After the first failure; doubled up to {@link AgentConfig#poll()}. */
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

  /** After a fault of the machine's, such as a full disk or a file that cannot be written. */
  private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(10);

  private final AgentConfig config;
  private final AgentStore store;
  private final HubLine hub;
  private final HubSupply supply;
  private final SyncAgent agent;
  private final Renewal renewal;
  private final Clock clock;
  private final RandomGenerator random;
  private final Semaphore toPush = new Semaphore(1);
  private final Semaphore toPull = new Semaphore(1);
  private final Semaphore toRing = new Semaphore(1);
  private final Semaphore toReport = new Semaphore(1);

  /** Of the thread that waits for news alone: what it heard last, and how long it rests. */
  private Optional<News> heard = Optional.empty();

  private Duration pause = LEAST_PAUSE;

  Daemon(
      AgentConfig config,
      AgentStore store,
      HubLine hub,
      HubSupply supply,
      SyncAgent agent,
      Renewal renewal,
      Clock clock,
      RandomGenerator random) {
    this.config = config;
    this.store = store;
    this.hub = hub;
    this.supply = supply;
    this.agent = agent;
    this.renewal = renewal;
    this.clock = clock;
    this.random = random;
  }

  /** Runs until the thread is interrupted. */
  void run(Identity identity) throws Exception {
    var watch =
        store.onChange(() -> {
          wake(toRing);
          wake(toPush);
          wake(toReport);
        });
    try (watch) {
      var push = Thread.ofVirtual().name("push").start(() -> forEver(this::push));
      var news = Thread.ofVirtual().name("news").start(() -> forEver(this::awaitNews));
      var ring = Thread.ofVirtual().name("ring").start(() -> forEver(this::ring));
      var report = Thread.ofVirtual().name("report").start(() -> forEver(this::report));
      try {
        while (true) {
          attempt(() -> {
            toPull.tryAcquire(jittered(config.poll()).toMillis(), TimeUnit.MILLISECONDS);
            toPull.drainPermits();
            renew();
            agent.pull(identity);
          });
        }
      } finally {
        push.interrupt();
        news.interrupt();
        ring.interrupt();
        report.interrupt();
      }
    }
  }

  private void renew() {
    try {
      renewal.run();
    } catch (IOException e) {
      agent.lineIsDown(e);
    }
  }

  /** One step, which may wait. */
  private interface Step {
    void run() throws InterruptedException;
  }

  /** A fault of the machine's ends no thread: nobody would start it again. */
  private void attempt(Step step) throws InterruptedException {
    try {
      step.run();
    } catch (RuntimeException e) {
      agent.stepFailed(e);
      Thread.sleep(jittered(PAUSE_AFTER_FAULT));
    }
  }

  private void forEver(Step step) {
    try {
      while (true) {
        attempt(step);
      }
    } catch (InterruptedException e) {
      // The process ends.
    }
  }

  private void push() throws InterruptedException {
    var due = store.outbox().nextDue().orElse(clock.instant().plus(config.poll()));
    long wait = Duration.between(clock.instant(), due).toMillis();
    toPush.tryAcquire(Math.clamp(wait, 0, config.poll().toMillis()), TimeUnit.MILLISECONDS);
    toPush.drainPermits();
    if (isDue()) {
      agent.push();
    }
  }

  private boolean isDue() {
    return store.outbox().nextDue().map(due -> !due.isAfter(clock.instant())).orElse(false);
  }

  private void ring() throws InterruptedException {
    long wait = agent.ring().orElse(config.poll()).toMillis();
    toRing.tryAcquire(wait, TimeUnit.MILLISECONDS);
    toRing.drainPermits();
  }

  private void report() throws InterruptedException {
    long wait = jittered(agent.report().orElse(config.poll())).toMillis();
    toReport.tryAcquire(wait, TimeUnit.MILLISECONDS);
    toReport.drainPermits();
  }

  private void awaitNews() throws InterruptedException {
    try {
      var news = hub.news(heard, config.longPoll());
      pause = LEAST_PAUSE;
      if (news.isPresent()) {
        heard = news;
        supply.heard(news.get());
        wake(toPull);
      }
    } catch (IOException e) {
      heard = Optional.empty();
      agent.lineIsDown(e);
      Thread.sleep(jittered(pause));
      pause = min(pause.multipliedBy(2), config.poll());
    }
  }

  private static void wake(Semaphore semaphore) {
    if (semaphore.availablePermits() == 0) {
      semaphore.release();
    }
  }

  /** ± 20 %, so that a street's kiosks do not all come at once. */
  private Duration jittered(Duration wait) {
    return Duration.ofMillis(random.nextLong(wait.toMillis() * 8 / 10, wait.toMillis() * 12 / 10));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
