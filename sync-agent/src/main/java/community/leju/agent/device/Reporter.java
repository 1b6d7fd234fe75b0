package community.leju.agent.device;

import community.leju.agent.hub.DeviceAnswer;
import community.leju.agent.hub.DeviceLine;
import community.leju.agent.store.DeviceQueue;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;

/**
 * Tells the hub how the devices are: what is new at once, and once a day although nothing is. A
 * device that comes and goes is told of at most {@value #MOST_AN_HOUR} times an hour, then as it is
 * by then; the case that was opened goes before that, up to {@value #MOST_OPENINGS_AN_HOUR} times.
 */
public final class Reporter {
  static final int MOST_AN_HOUR = 12;
  static final int MOST_OPENINGS_AN_HOUR = 60;

  /** Between two attempts while the line is down; when it comes up, that wakes too. */
  public static final Duration RETRY = Duration.ofMinutes(1);

  private final DeviceQueue devices;
  private final DeviceLine hub;
  private final Clock clock;
  private final Logger log;
  private final Ration changes = new Ration(MOST_AN_HOUR);
  private final Ration openings = new Ration(MOST_OPENINGS_AN_HOUR);

  public Reporter(DeviceQueue devices, DeviceLine hub, Clock clock, Logger log) {
    this.devices = devices;
    this.hub = hub;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Does what is to be done now.
   *
   * @return in how long there is more to do; empty where there is nothing before the store changes
   *     or {@link DeviceQueue#AGAIN} is over
   * @throws IOException where the line is down: to be tried again in {@link #RETRY}
   */
  public Optional<Duration> run() throws IOException {
    var due = devices.due(clock.instant());
    if (due.isEmpty()) {
      return Optional.empty();
    }
    var ration = due.get().opened() ? openings : changes;
    var wait = ration.untilNext(clock.instant());
    if (!wait.isZero()) {
      return Optional.of(wait);
    }
    send(due.get());
    // Only what arrived: after a long night without a line the first one must not wait.
    ration.take(clock.instant());
    return Optional.empty();
  }

  private void send(DeviceQueue.Due due) throws IOException {
    switch (hub.put(due.report())) {
      case DeviceAnswer.Taken _ -> {
        if (due.isNew()) {
          log.info("the hub has heard how the devices are");
        }
      }
      // Not tried again before something changes, or tomorrow.
      case DeviceAnswer.Refused(var reason) ->
          log.warn("the hub does not take the report of the devices: {}", reason);
    }
    devices.told(due.report(), clock.instant());
  }

  /** The line is back: whoever is at its other end is told once more. */
  public void again() {
    devices.again(clock.instant());
  }
}
