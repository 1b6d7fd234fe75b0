package community.leju.agent.call;

import community.leju.agent.hub.CallAnswer;
import community.leju.agent.hub.CallLine;
import community.leju.agent.store.CallEntry;
import community.leju.agent.store.CallQueue;
import community.leju.agent.store.Standing;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;

/** Delivers the open call, and listens who comes. */
public final class Ringer {
  /** Between two attempts while the line is down. */
  public static final Duration RETRY = Duration.ofSeconds(2);

  /** Between two questions while nobody has answered. */
  private static final Duration LISTEN = Duration.ofSeconds(1);

  /** While somebody is on the way there is only the end to hear of. */
  private static final Duration LISTEN_FOR_END = Duration.ofSeconds(5);

  private final CallQueue calls;
  private final CallLine hub;
  private final Clock clock;
  private final Logger log;

  public Ringer(CallQueue calls, CallLine hub, Clock clock, Logger log) {
    this.calls = calls;
    this.hub = hub;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Does what is to be done now.
   *
   * @return in how long there is more to do; empty where there is nothing before the store changes
   * @throws IOException where the line is down: to be tried again in {@link #RETRY}
   */
  public Optional<Duration> run() throws IOException {
    for (var id : calls.withdrawn(clock.instant())) {
      tellWithdrawal(id);
    }
    var open = calls.open(clock.instant());
    if (open.isPresent()) {
      advance(open.get());
    }
    return calls.open(clock.instant()).map(Ringer::pause);
  }

  private static Duration pause(CallEntry entry) {
    return switch (entry.standing()) {
      case Standing.Heard(CallState.Acknowledged _) -> LISTEN_FOR_END;
      case Standing.Waiting _, Standing.Heard _, Standing.Refused _ -> LISTEN;
    };
  }

  /** An answer of any kind will do: what the hub does not know needs no withdrawal. */
  private void tellWithdrawal(CallId id) throws IOException {
    hub.withdraw(id);
    calls.told(id);
  }

  private void advance(CallEntry entry) throws IOException {
    switch (entry.standing()) {
      case Standing.Waiting _ -> deliver(entry);
      case Standing.Heard _ -> listen(entry);
      case Standing.Refused _ -> {}
    }
  }

  private void deliver(CallEntry entry) throws IOException {
    var call = entry.call();
    switch (hub.put(call)) {
      case CallAnswer.Known(var state) -> {
        calls.heard(entry, state);
        log.info("the desk hears call {}", call.id());
      }
      case CallAnswer.Refused(var reason) -> refused(call.id(), reason);
      case CallAnswer.Unknown _ -> refused(call.id(), "this hub knows no calls");
    }
  }

  private void listen(CallEntry entry) throws IOException {
    switch (hub.ask(entry.call().id())) {
      case CallAnswer.Known(var state) -> calls.heard(entry, state);
      case CallAnswer.Refused(var reason) -> refused(entry.call().id(), reason);
      // It came back from a backup: once more.
      case CallAnswer.Unknown _ -> deliver(entry);
    }
  }

  private void refused(CallId id, String reason) {
    calls.refused(id, clock.instant());
    log.warn("the hub does not take call {}: {}", id, reason);
  }
}
