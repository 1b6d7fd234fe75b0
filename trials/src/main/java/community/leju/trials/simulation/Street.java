package community.leju.trials.simulation;

import community.leju.agent.hub.Transport;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.Identity;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.Pin;
import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.render.Segmenter;
import community.leju.content.signing.Signer;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.DoorlessHub;
import community.leju.hub.Initialisation;
import community.leju.hub.chart.Charts;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Role;
import community.leju.hub.street.StreetProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The street that every world begins with, made once: a hub whose people have their keys, and
 * kiosks that are enrolled. Passwords cost a second by design, and worlds are many.
 *
 * @param folder has {@code hub} and {@code kiosk-1} to {@code kiosk-20}
 * @param committees in the order of their codes
 */
record Street(Path folder, List<Committee> committees, List<Identity> kiosks, Charts charts) {
  /**
   * A committee, and who speaks for it.
   *
   * @param signer the approver's key, opened
   */
  record Committee(Scope scope, Account approver, Signer signer, OfficeKey office) {}

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final int MOST_KIOSKS = 20;
  static final int CAPACITY = 2;

  /** A Monday, 09:00 in Shanghai. */
  static final Instant BEGINNING = Instant.parse("2026-01-05T01:00:00Z");

  private static final List<Scope> COMMITTEES =
      List.of(new Scope("310117990001"), new Scope("310117990002"), new Scope("310117990003"));
  private static final String PASSWORD = "correct horse";

  /** Builds it in an empty folder. */
  static Street build(Path folder) throws IOException {
    var clock = WorldClock.at(BEGINNING);
    var random = new SecureRandom();
    var charts = new Charts(Segmenter.load());
    var data = Files.createDirectories(folder).resolve("hub");
    var manager = new Account(0, "manager", "街道管理员", Role.MANAGER, Scope.STREET);
    var profile = new StreetProfile("云间街道", ZONE);
    Initialisation.run(data, profile, manager, PASSWORD, Optional.empty(), clock, random);
    try (var hub = new DoorlessHub(data, charts, clock, random)) {
      var committees = new ArrayList<Committee>();
      for (var scope : COMMITTEES) {
        committees.add(found(hub, scope));
      }
      var kiosks = new ArrayList<Identity>();
      for (int number = 1; number <= MOST_KIOSKS; number++) {
        var own = Files.createDirectories(folder.resolve("kiosk-" + number));
        kiosks.add(enrol(hub, own, COMMITTEES.get(number % COMMITTEES.size()), clock, random));
      }
      return new Street(folder, List.copyOf(committees), List.copyOf(kiosks), charts);
    }
  }

  private static Committee found(DoorlessHub hub, Scope scope) {
    var login = "chen." + scope.value().substring(9);
    var approver = hub.employ(new Account(0, login, "陈国平", Role.APPROVER, scope), PASSWORD);
    var signer = hub.openKey(approver, PASSWORD);
    hub.publish(service(scope), approver, signer);
    return new Committee(scope, approver, signer, hub.officeKey(scope));
  }

  private static Identity enrol(
      DoorlessHub hub, Path folder, Scope committee, WorldClock clock, SecureRandom random)
      throws IOException {
    var screen =
        new Enrolment.Screen() {
          @Override
          public void show(ComparedCode code, Instant until) {
            hub.type(code.digits(), committee);
          }

          @Override
          public void pause(Duration length) {
            clock.pass(length);
          }
        };
    Enrolment.Connector connector = (_, _, own) -> line(hub, own, folder);
    try (var store = AgentStore.open(folder, clock)) {
      return new Enrolment(store, connector, random)
          .enrol("http://hub", Pin.parse(hub.pin()), screen);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Transport line(DoorlessHub hub, Optional<Credential> own, Path folder) {
    var from = folder.getFileName().toString();
    return new Transport() {
      @Override
      public Response send(Request request) {
        return SimulatedHub.ask(hub, request, own.map(Credential::certificate), from);
      }

      @Override
      public void close() {}
    };
  }

  /** Whose kiosk it is. */
  Committee committeeOf(Identity kiosk) {
    return committees.stream()
        .filter(one -> one.scope().equals(kiosk.committee()))
        .findFirst()
        .orElseThrow();
  }

  /** What residents book: few places, so that they are fought for. */
  static Service service(Scope committee) {
    var hours =
        new BookingHours(
            EnumSet.allOf(DayOfWeek.class),
            List.of(new BookingHours.Session(LocalTime.of(9, 0), LocalTime.of(11, 0))),
            60,
            CAPACITY,
            7,
            Set.of());
    return new Service(
        new ItemRef(committee, "service", "residence-proof"),
        posting(),
        Text.of("居住证明", "Proof of residence"),
        Text.of("开具居住证明"),
        List.of(Text.of("身份证")),
        Text.of("1 号窗口"),
        Text.of("当场办结"),
        Optional.of(hours));
  }

  static Posting posting() {
    return new Posting(Text.of("云间一居委会"), "", BEGINNING, null);
  }
}
