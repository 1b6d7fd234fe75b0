package community.leju.trials.crowd;

import community.leju.content.certificate.KioskKeys;
import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.signing.Signer;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.CrowdedHub;
import community.leju.hub.Initialisation;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Role;
import community.leju.hub.street.StreetProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A street with as many kiosks as it has numbers for, each with a key and a certificate of its own,
 * and with services that can be booked.
 *
 * @param hubData the hub's folder; nobody has it open
 */
public record Crowd(Path hubData, List<Office> offices, List<CrowdKiosk> kiosks) {
  /** As many as there are numbers. */
  public static final int MOST_KIOSKS = 9_999;

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PASSWORD = "correct horse";
  private static final int CAPACITY = 100;
  private static final int DAYS_AHEAD = 60;
  private static final List<Scope> COMMITTEES =
      Stream.of("310117990001", "310117990002", "310117990003", "310117990004")
          .map(Scope::new)
          .toList();

  /**
   * A committee's office.
   *
   * @param approver who releases for it, with the key opened
   */
  public record Office(Scope committee, OfficeKey key, BookingHours hours, Signer approver) {
    ItemRef service() {
      return ref(committee);
    }
  }

  /** Makes one in an empty folder. */
  public static Crowd gather(Path folder, int kiosks, Clock clock) throws IOException {
    var random = new SecureRandom();
    var data = folder.resolve("hub");
    var manager = new Account(0, "manager", "街道管理员", Role.MANAGER, Scope.STREET);
    var street = new StreetProfile("云间街道", ZONE);
    Initialisation.run(data, street, manager, PASSWORD, Optional.empty(), clock, random);
    try (var hub = new CrowdedHub(data, clock, random)) {
      var offices = COMMITTEES.stream().map(committee -> found(hub, committee, clock)).toList();
      var crowd = new ArrayList<CrowdKiosk>();
      for (int i = 0; i < COMMITTEES.size(); i++) {
        int share = (kiosks + COMMITTEES.size() - 1 - i) / COMMITTEES.size();
        crowd.addAll(enrol(hub, COMMITTEES.get(i), share, random));
      }
      return new Crowd(data, offices, List.copyOf(crowd));
    }
  }

  private static Office found(CrowdedHub hub, Scope committee, Clock clock) {
    var login = "chen." + committee.value().substring(9);
    var account = new Account(0, login, "陈国平", Role.APPROVER, committee);
    var approver = hub.desk().employ(account, PASSWORD);
    var signer = hub.desk().openKey(approver, PASSWORD);
    var service = service(committee, clock);
    hub.desk().publish(service, approver, signer);
    var key = hub.desk().officeKey(committee);
    return new Office(committee, key, service.booking().orElseThrow(), signer);
  }

  private static List<CrowdKiosk> enrol(
      CrowdedHub hub, Scope committee, int count, SecureRandom random) {
    var keys =
        IntStream.range(0, count).parallel().mapToObj(_ -> KioskKeys.newPair(random)).toList();
    var certificates = hub.enrol(committee, keys.stream().map(KeyPair::getPublic).toList());
    return IntStream.range(0, count)
        .mapToObj(i ->
            new CrowdKiosk(
                number(certificates.get(i).getSubjectX500Principal().getName()),
                committee,
                keys.get(i).getPrivate(),
                certificates.get(i)))
        .toList();
  }

  private static int number(String subject) {
    return Integer.parseInt(subject.replaceAll(".*CN=([0-9]+).*", "$1"));
  }

  private static ItemRef ref(Scope committee) {
    return new ItemRef(committee, "service", "residence-proof");
  }

  private static Service service(Scope committee, Clock clock) {
    var morning = new BookingHours.Session(LocalTime.of(9, 0), LocalTime.of(11, 30));
    var afternoon = new BookingHours.Session(LocalTime.of(13, 30), LocalTime.of(16, 30));
    var hours =
        new BookingHours(
            EnumSet.allOf(DayOfWeek.class),
            List.of(morning, afternoon),
            30,
            CAPACITY,
            DAYS_AHEAD,
            Set.of());
    return new Service(
        ref(committee),
        new Posting(Text.of("云间居委会"), "", clock.instant(), null),
        Text.of("居住证明", "Proof of residence"),
        Text.of("开具居住证明"),
        List.of(Text.of("身份证")),
        Text.of("1 号窗口"),
        Text.of("当场办结"),
        Optional.of(hours));
  }
}
