package community.leju.hub;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.guide.BookingHours;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Language;
import community.leju.content.item.Posting;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.pack.PackReader;
import community.leju.content.testing.MovedClock;
import community.leju.hub.appointment.Keeping;
import community.leju.hub.exchange.PackImport;
import community.leju.hub.fleet.Enrolments;
import community.leju.hub.review.Saving;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Role;
import community.leju.hub.street.StreetProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A real hub on a real folder and a free port, with a few people. */
final class HubFixture implements AutoCloseable {
  static final String PASSWORD = "correct horse";
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Scope FIRST = new Scope("310117990001");
  static final Scope SECOND = new Scope("310117990002");

  /** A Monday, 09:00 in Shanghai. */
  static final Instant MONDAY = Instant.parse("2026-01-05T01:00:00Z");

  static final Keeping KEEPING =
      new Keeping(Duration.ofDays(30), Duration.ofDays(365), Duration.ofDays(120));

  /** How long a kiosk's certificate lasts here. */
  static final Duration CERTIFICATE = Duration.ofDays(60);

  static final Path DEMO_PACK = Path.of("../content/src/main/pack/yunjian");

  Path data;
  final MovedClock clock;
  final SecureRandom random = new SecureRandom();
  HubParts parts;
  Hub hub;
  private Optional<String> elsewhere = Optional.empty();

  private HubFixture(Path data, MovedClock clock) {
    this.data = data;
    this.clock = clock;
    this.parts = HubParts.open(data, clock, random);
    this.hub = Hub.start(parts, config());
  }

  /** A fresh hub with a street approver, and a clerk and an approver of the first committee. */
  static HubFixture fresh(Path folder) throws IOException {
    var data = folder.resolve("hub");
    copy(INITIALISED, data);
    return new HubFixture(data, new MovedClock(MONDAY));
  }

  /** Initialised once for all tests: its passwords cost a second, by design. */
  private static final Path INITIALISED = initialised();

  private static Path initialised() {
    try {
      var data = Files.createTempDirectory("leju-hub-test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
      var manager = new Account(0, "manager", "街道管理员", Role.MANAGER, Scope.STREET);
      var clock = new MovedClock(MONDAY);
      Initialisation.run(
          data,
          new StreetProfile("云间街道", ZONE),
          manager,
          PASSWORD,
          Optional.empty(),
          clock,
          new SecureRandom());
      try (var parts = HubParts.open(data, clock, new SecureRandom())) {
        add(parts, data, new Account(0, "wang", "王秀英", Role.APPROVER, Scope.STREET));
        add(parts, data, new Account(0, "li", "李敏", Role.CLERK, FIRST));
        add(parts, data, new Account(0, "chen", "陈国平", Role.APPROVER, FIRST));
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void add(HubParts parts, Path data, Account wanted) {
    parts.staffSetup.add(wanted, PASSWORD, Initialisation.offlineFolder(data));
  }

  void add(String login, String name, Role role, Scope scope) {
    add(parts, data, new Account(0, login, name, role, scope));
  }

  private static HubConfig config() {
    var names = List.of("localhost", "127.0.0.1");
    var kiosks = new HubConfig.ForKiosks("127.0.0.1", 0, names, Optional.empty(), CERTIFICATE);
    return new HubConfig("127.0.0.1", 0, kiosks, Optional.empty(), Duration.ofMinutes(30), KEEPING);
  }

  /** Stops everything and starts it again on the same folder. */
  void restart() {
    close();
    parts = HubParts.open(data, clock, random);
    hub = Hub.start(parts, config());
  }

  /** Another folder in the place of this one. */
  void moveTo(Path other) {
    close();
    data = other;
    parts = HubParts.open(data, clock, random);
    hub = Hub.start(parts, config());
  }

  /** The hub of this folder runs in another process, with its kiosks' door there. */
  void elsewhere(String address) {
    elsewhere = Optional.of(address);
  }

  String address() {
    return hub.address();
  }

  /** The kiosks' door. */
  String kioskAddress() {
    return elsewhere.orElseGet(hub::kioskAddress);
  }

  /** Somebody types the code that a kiosk shows. */
  Enrolments.Typed type(String code) {
    return parts.enrolments(CERTIFICATE).type(code, FIRST, Optional.empty(), "test");
  }

  Account account(String login) {
    return parts.database.read(handle -> parts.accounts.find(handle, login)).orElseThrow();
  }

  /** Imports a pack, approved where an approver is named. */
  PackImport.Result importPack(Path pack, Optional<String> approver) throws IOException {
    var approval =
        approver
            .map(this::account)
            .map(account ->
                new PackImport.Approval(
                    account, parts.reviews.signer(account, PASSWORD, "test", 0)));
    return new PackImport(
            parts.database,
            parts.items,
            parts.forms,
            parts.blobs,
            parts.reviews,
            parts.releases,
            parts.staffSetup,
            parts.audit)
        .run(PackReader.read(pack), approval, Initialisation.offlineFolder(data));
  }

  /** Publishes items as the street's approver, for the first time or anew. */
  void publish(Item... items) {
    var approver = account("wang");
    var signer = parts.reviews.signer(approver, PASSWORD, "test", 0);
    parts.database.change(handle -> {
      var entries =
          List.of(items).stream()
              .map(item -> {
                var saving =
                    new Saving(
                        "pack",
                        item.title().in(Language.ZH),
                        Optional.empty(),
                        Optional.of(Catalogue.write(item)));
                var before = parts.items.find(handle, item.ref());
                var entry =
                    before.isPresent()
                        ? parts.items.save(handle, before.get().id(), saving)
                        : parts.items.create(handle, item.ref(), saving);
                parts.reviews.submit(handle, entry, "pack");
                return parts.items.find(handle, entry.id()).orElseThrow();
              })
              .toList();
      parts.reviews.approve(handle, entries, approver, signer);
    });
    parts.releases.announce();
  }

  /** A service with slots of half an hour on weekday mornings. */
  static Service service(int capacity) {
    var hours =
        new BookingHours(
            Set.of(
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY),
            List.of(new BookingHours.Session(LocalTime.of(9, 0), LocalTime.of(11, 0))),
            30,
            capacity,
            7,
            Set.of());
    return new Service(
        new ItemRef(FIRST, "service", "residence-proof"),
        new Posting(Text.of("云间一居委会"), "", MONDAY, null),
        Text.of("居住证明", "Proof of residence"),
        Text.of("开具居住证明"),
        List.of(Text.of("身份证")),
        Text.of("1 号窗口"),
        Text.of("当场办结"),
        Optional.of(hours));
  }

  @Override
  public void close() {
    hub.close();
    parts.close();
  }
}
