package community.leju.hardware.panel;

import community.leju.hardware.news.News;
import community.leju.hardware.panel.PanelHealth.State;
import community.leju.hardware.panel.wire.Unanswered;
import community.leju.hardware.panel.wire.Wires;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a panel's one thread does: opens the wires, reads, sets, tells, and again. */
final class PanelLoop implements Runnable {
  /** Between two readings: a press of 60 ms is seen. */
  private static final int CALM_MILLIS = 25;

  /** While something bounces. */
  private static final int EAGER_MILLIS = 10;

  private static final int TRIES_TO_LEAVE = 2;
  private static final Logger log = LoggerFactory.getLogger(PanelLoop.class);

  private final Connection connection;
  private final Inputs inputs;
  private final Outputs outputs;
  private final News<PanelListener> news;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Semaphore awake = new Semaphore(0);
  private volatile PanelHealth health;
  private volatile boolean ended;

  PanelLoop(
      Connection connection,
      Inputs inputs,
      Outputs outputs,
      News<PanelListener> news,
      Clock clock,
      LongSupplier nanos) {
    this.connection = connection;
    this.inputs = inputs;
    this.outputs = outputs;
    this.news = news;
    this.clock = clock;
    this.nanos = nanos;
    this.health = new PanelHealth(State.CONNECTING, Set.of(), "not heard yet", clock.instant());
  }

  PanelHealth health() {
    return health;
  }

  /** Lets it look again at once. */
  void wake() {
    awake.release();
  }

  void end() {
    ended = true;
    wake();
  }

  @Override
  public void run() {
    while (!ended) {
      pause(turn());
    }
    leave();
    connection.drop();
  }

  /** One look at the wires; returns how many milliseconds the next may wait. */
  private long turn() {
    try {
      var open = connection.wires();
      return open.isPresent() ? exchange(open.get()) : connection.waitMillis();
    } catch (Unanswered e) {
      // Silence may have been a board that starts anew.
      outputs.forget();
      if (connection.isGoneUnanswered()) {
        lose(String.valueOf(e.getMessage()));
      }
    } catch (IOException e) {
      lose(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      log.error("the panel's wires broke", e);
      lose(e.toString());
    }
    return EAGER_MILLIS;
  }

  private long exchange(Wires open) throws IOException {
    var high = open.read();
    outputs.fulfil(open);
    connection.answered();
    if (health.state() != State.STUCK) {
      publish(State.READY, Set.of(), "");
    }
    inputs.take(high, nanos.getAsLong());
    var stuck = inputs.stuck();
    if (stuck.isEmpty()) {
      publish(State.READY, stuck, "");
    } else {
      publish(State.STUCK, stuck, "active for too long: " + words(stuck));
    }
    return inputs.areUnsettled() ? EAGER_MILLIS : CALM_MILLIS;
  }

  private void lose(String reason) {
    connection.drop();
    outputs.forget();
    inputs.forget();
    publish(State.DISCONNECTED, Set.of(), reason);
  }

  /** Outputs are left so that no lamp burns and no screen is dark, where anything answers. */
  private void leave() {
    outputs.leave();
    for (int tries = 0; tries < TRIES_TO_LEAVE; tries++) {
      try {
        var open = connection.open();
        if (open.isPresent()) {
          outputs.fulfil(open.get());
        }
        return;
      } catch (IOException | RuntimeException e) {
        log.warn("the panel's outputs may not be left as they should: {}", e.getMessage());
      }
    }
  }

  private void pause(long millis) {
    try {
      if (awake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        awake.drainPermits();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but the end of the program.
      ended = true;
    }
  }

  private void publish(State state, Set<Input> stuck, String reason) {
    var last = health;
    boolean same = state == last.state() && stuck.equals(last.stuck());
    if (same && reason.equals(last.reason())) {
      return;
    }
    var now = new PanelHealth(state, stuck, reason, same ? last.since() : clock.instant());
    health = now;
    log.info("panel: {} {}", state, reason);
    if (!same) {
      news.tell(listener -> listener.changed(now));
    }
  }

  private static String words(Set<Input> inputs) {
    return inputs.stream().sorted().map(Input::word).collect(Collectors.joining(", "));
  }
}
