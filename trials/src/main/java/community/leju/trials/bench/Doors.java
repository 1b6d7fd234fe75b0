package community.leju.trials.bench;

import community.leju.hub.HubConfig;
import community.leju.hub.appointment.Keeping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A hub's settings where it runs in this process. */
final class Doors {
  private static final Duration LIFE = Duration.ofDays(60);

  private Doors() {}

  static HubConfig onFreePorts() {
    var names = List.of("localhost", "127.0.0.1");
    var kiosks = new HubConfig.ForKiosks("127.0.0.1", 0, names, Optional.empty(), LIFE);
    var keeping = new Keeping(LIFE, LIFE, LIFE);
    return new HubConfig("127.0.0.1", 0, kiosks, Optional.empty(), Duration.ofMinutes(30), keeping);
  }
}
