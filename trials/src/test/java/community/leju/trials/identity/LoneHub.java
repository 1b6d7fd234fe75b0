package community.leju.trials.identity;

import community.leju.content.certificate.Pin;
import community.leju.content.item.Scope;
import community.leju.hub.Hub;
import community.leju.hub.HubConfig;
import community.leju.hub.HubParts;
import community.leju.hub.Initialisation;
import community.leju.hub.appointment.Keeping;
import community.leju.hub.fleet.Enrolments;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Role;
import community.leju.hub.street.StreetProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A real hub in this process, on free ports, with a clock of the test's own. */
public final class LoneHub implements AutoCloseable {
  public static final Scope COMMITTEE = new Scope("310117990001");
  static final Duration LIFE = Duration.ofDays(60);

  private final HubParts parts;
  private Hub hub;

  public LoneHub(Path data, Clock clock) throws IOException {
    var random = new SecureRandom();
    var manager = new Account(0, "manager", "街道管理员", Role.MANAGER, Scope.STREET);
    var street = new StreetProfile("云间街道", ZoneId.of("Asia/Shanghai"));
    Initialisation.run(data, street, manager, "correct horse", Optional.empty(), clock, random);
    parts = HubParts.open(data, clock, random);
    hub = Hub.start(parts, config());
  }

  private static HubConfig config() {
    var names = List.of("localhost", "127.0.0.1");
    var kiosks = new HubConfig.ForKiosks("127.0.0.1", 0, names, Optional.empty(), LIFE);
    var keeping = new Keeping(LIFE, LIFE, LIFE);
    return new HubConfig("127.0.0.1", 0, kiosks, Optional.empty(), Duration.ofMinutes(30), keeping);
  }

  /** Ends and comes back, on another port. */
  void restart() {
    hub.close();
    hub = Hub.start(parts, config());
  }

  public String address() {
    return hub.kioskAddress();
  }

  public Pin pin() {
    return hub.pin();
  }

  /** Somebody types the code that a kiosk shows. */
  public Enrolments.Typed type(String code) {
    return parts.enrolments(LIFE).type(code, COMMITTEE, Optional.empty(), "manager");
  }

  @Override
  public void close() {
    hub.close();
    parts.close();
  }
}
