package community.leju.trials.fault;

import community.leju.agent.hub.Transport;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.KioskStore;
import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.Pin;
import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Picture;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.render.Segmenter;
import community.leju.content.signing.Signer;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionId;
import community.leju.hub.DoorlessHub;
import community.leju.hub.Initialisation;
import community.leju.hub.blob.Blobs;
import community.leju.hub.chart.Charts;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Role;
import community.leju.hub.street.StreetProfile;
import community.leju.hub.web.Answer;
import community.leju.hub.web.MemoryRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A hub's folder and that of one kiosk which is enrolled there; nothing of it runs. What people do
 * is done beside the processes, on their own files.
 */
final class Plot {
  /** In every resident's name: must never be found on a disk. */
  static final String CANARY = "Kanarienvogel";

  private static final Scope COMMITTEE = new Scope("310117990001");
  private static final ItemRef SERVICE = new ItemRef(COMMITTEE, "service", "residence-proof");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PASSWORD = "correct horse";
  private static final Charts CHARTS = new Charts(Segmenter.load());

  private final Path folder;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Account approver;
  private final Signer signer;
  private final OfficeKey office;

  /**
   * Makes both.
   *
   * @param folder empty
   * @param address where the kiosk will find its hub
   */
  Plot(Path folder, String address, Clock clock) throws IOException {
    this.folder = folder;
    this.clock = clock;
    var manager = new Account(0, "manager", "街道管理员", Role.MANAGER, Scope.STREET);
    var street = new StreetProfile("云间街道", ZONE);
    Initialisation.run(hub(), street, manager, PASSWORD, Optional.empty(), clock, random);
    try (var hub = open()) {
      approver = hub.employ(new Account(0, "chen", "陈国平", Role.APPROVER, COMMITTEE), PASSWORD);
      signer = hub.openKey(approver, PASSWORD);
      hub.publish(service(), approver, signer);
      office = hub.officeKey(COMMITTEE);
      enrol(hub, address);
    }
  }

  /** The hub without its doors, to be asked in memory. */
  DoorlessHub open() {
    return new DoorlessHub(hub(), CHARTS, clock, random);
  }

  private void enrol(DoorlessHub hub, String address) throws IOException {
    var person =
        new Enrolment.Screen() {
          @Override
          public void show(ComparedCode code, Instant until) {
            hub.type(code.digits(), COMMITTEE);
          }

          @Override
          public void pause(Duration length) {}
        };
    try (var store = AgentStore.open(Files.createDirectories(kiosk()), clock)) {
      new Enrolment(store, (_, _, own) -> line(hub, () -> own), random)
          .enrol(address, Pin.parse(hub.pin()), person);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A way to that hub.
   *
   * @param own what the kiosk proves itself with, as of each request
   */
  static Transport line(DoorlessHub hub, Supplier<Optional<Credential>> own) {
    return new Transport() {
      @Override
      public Response send(Request asked) {
        var request =
            new MemoryRequest(
                asked.method(),
                asked.path(),
                asked.headers(),
                asked.body(),
                own.get().map(Credential::certificate),
                "kiosk");
        Answer.Body answer = hub.answer(request);
        var body = new ByteArrayInputStream(answer.bytes().toArray());
        return new Response(answer.status(), answer.headers(), body);
      }

      @Override
      public void close() {}
    };
  }

  private Service service() {
    var hours =
        new BookingHours(
            EnumSet.allOf(DayOfWeek.class),
            List.of(new BookingHours.Session(LocalTime.of(9, 0), LocalTime.of(11, 0))),
            60,
            40,
            7,
            Set.of());
    return new Service(
        SERVICE,
        posting(),
        Text.of("居住证明"),
        Text.of("开具居住证明"),
        List.of(Text.of("身份证")),
        Text.of("1 号窗口"),
        Text.of("当场办结"),
        Optional.of(hours));
  }

  private Posting posting() {
    return new Posting(Text.of("云间一居委会"), "", clock.instant().minusSeconds(60), null);
  }

  Path hub() {
    return folder.resolve("hub");
  }

  Path kiosk() {
    return folder.resolve("kiosk");
  }

  /** A clerk's notice goes out, with a picture where there is one. */
  void publish(String title, Optional<byte[]> picture) {
    var pictures =
        picture.map(new Blobs(hub().resolve("blobs"))::put).stream()
            .map(name -> new Picture(name, "image/png", 10, 10, Text.of("图")))
            .toList();
    var bulletin =
        new Bulletin(
            new ItemRef(COMMITTEE, "bulletin", "notice"),
            posting(),
            Board.DISCLOSURE,
            Text.of(title),
            Text.of(""),
            Text.of(""),
            Text.of("<p>" + title + "</p>"),
            pictures,
            List.of());
    try (var hub = open()) {
      hub.publish(bulletin, approver, signer);
    }
  }

  /** A resident books, and is told that it is received. */
  Envelope book() {
    var now = clock.instant();
    var id = SubmissionId.random(random);
    var slot = new Slot(now.atZone(ZONE).toLocalDate().plusDays(1), LocalTime.of(9, 0));
    return atTheScreen(store ->
        store
            .outbox()
            .append(
                store.identity().orElseThrow().kiosk(),
                number ->
                    Sealing.seal(
                        office,
                        new Clear(
                            id,
                            number,
                            now,
                            true,
                            COMMITTEE,
                            Appointment.KIND,
                            "appointment",
                            1,
                            SERVICE,
                            Optional.of(slot),
                            false,
                            SlipCode.of(number, random).tokenHash()),
                        new Appointment(CANARY, "13800001234").toJson())));
  }

  /** Looks at the kiosk's store as its screen does. */
  <T> T atTheScreen(Function<KioskStore, T> look) {
    try (var store = KioskStore.openIfReady(kiosk(), clock).orElseThrow()) {
      return look.apply(store);
    }
  }

  /** How many the hub never had. */
  int waiting() {
    return atTheScreen(store -> store.outbox().waiting().count());
  }

  /** How many took effect at the hub, each counted as often as it did. */
  int taken() {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + hub().resolve("hub.db"));
        var statement = connection.createStatement();
        var result = statement.executeQuery("SELECT count(*) FROM submission")) {
      return result.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the kiosk shows a notice of that title. */
  boolean shows(String title) {
    return atTheScreen(store ->
        store.shelf().items().stream().anyMatch(item -> item.title().equals(Text.of(title))));
  }
}
