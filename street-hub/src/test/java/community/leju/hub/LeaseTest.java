package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.lease.Lease;
import community.leju.content.lease.LeaseNews;
import community.leju.content.lease.LeaseReport;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.hub.backup.Backup;
import community.leju.hub.backup.Restore;
import community.leju.hub.epoch.Epochs;
import community.leju.hub.fleet.Kiosk;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.fleet.Reconciling;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub leases, counts, takes and hears back. */
class LeaseTest {
  private static final String TUESDAY = "2026-01-06T09:30";
  private static final ItemRef SERVICE =
      new ItemRef(HubFixture.FIRST, "service", "residence-proof");

  @TempDir Path folder;
  private HubFixture hub;
  private TestKiosk kiosk;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    hub.publish(HubFixture.service(4));
    kiosk = TestKiosk.enrolled(hub);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private String epoch() {
    return hub.parts.database.read(Epochs::current).id();
  }

  private LeaseNews tell(TestKiosk who, Lease... leases) {
    return who.leases(new LeaseReport(epoch(), false, List.of(leases)));
  }

  private static LeaseNews.Share tuesday(LeaseNews news) {
    var slot = Slot.of(TUESDAY).orElseThrow();
    return news.shares().stream()
        .filter(share -> share.lease().slot().equals(slot))
        .findFirst()
        .orElse(new LeaseNews.Share(Lease.none(SERVICE, slot), 0));
  }

  private Outcome put(TestKiosk who, Envelope envelope) {
    var body = who.put(envelope).body().getBytes(StandardCharsets.UTF_8);
    return Receipt.parse(body).outcome();
  }

  private Outcome book(TestKiosk who) {
    return put(who, who.book(TUESDAY, "甲").envelope());
  }

  private Lease lease(int granted, int used, int returned) {
    return new Lease(SERVICE, Slot.of(TUESDAY).orElseThrow(), granted, used, returned);
  }

  @Test
  void eachKioskMayKeepOnePartAndOnePartStaysHere() {
    assertThat(tuesday(tell(kiosk)).lease().granted()).isEqualTo(2);
    assertThat(tuesday(tell(kiosk)).lease().granted()).as("asked again").isEqualTo(2);
    var other = TestKiosk.enrolled(hub);
    assertThat(tuesday(tell(other)).lease().granted()).isEqualTo(1);
    var surplus = tuesday(tell(kiosk));
    assertThat(surplus.lease().granted()).isEqualTo(2);
    assertThat(surplus.keep()).as("now there are three parts").isEqualTo(1);
  }

  @Test
  void theOnlyPlaceOfASlotIsLeasedToNobody() {
    book(kiosk);
    book(kiosk);
    book(kiosk);
    assertThat(tuesday(tell(kiosk)).lease().granted()).isZero();
  }

  @Test
  void whatIsLeasedIsTakenForEverybodyElseUntilItIsGivenBack() {
    var other = TestKiosk.enrolled(hub);
    tell(kiosk);
    assertThat(tuesday(tell(kiosk)).lease().granted()).isEqualTo(1);
    for (int i = 0; i < 3; i++) {
      assertThat(book(other)).isEqualTo(Outcome.CONFIRMED);
    }
    assertThat(book(other)).isEqualTo(Outcome.REFUSED);
    assertThat(tuesday(tell(kiosk)).keep()).as("wanted back").isZero();
    var acknowledged = tuesday(tell(kiosk, lease(1, 0, 1)));
    assertThat(acknowledged.lease()).isEqualTo(lease(1, 0, 1));
    assertThat(book(other)).isEqualTo(Outcome.CONFIRMED);
    assertThat(tuesday(tell(kiosk, lease(1, 0, 1), lease(1, 0, 0))).lease())
        .as("doubled, and out of order")
        .isEqualTo(lease(1, 0, 1));
  }

  @Test
  void aUnitBecomesABookingOnceAndNeverTwice() {
    tell(kiosk);
    var confirmed = kiosk.confirm(TUESDAY, "甲").envelope();
    for (int i = 0; i < 3; i++) {
      assertThat(put(kiosk, confirmed)).isEqualTo(Outcome.CONFIRMED);
    }
    assertThat(tuesday(tell(kiosk)).lease().used()).isEqualTo(1);
    assertThat(book(kiosk)).isEqualTo(Outcome.CONFIRMED);
    assertThat(book(kiosk)).isEqualTo(Outcome.CONFIRMED);
    assertThat(book(kiosk)).as("one is still leased").isEqualTo(Outcome.REFUSED);
    assertThat(put(kiosk, kiosk.confirm(TUESDAY, "乙").envelope())).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void aBookingFromNoLeaseIsForAPersonAndRaisesTheAlarm() {
    for (int i = 0; i < 4; i++) {
      book(kiosk);
    }
    assertThat(put(kiosk, kiosk.confirm(TUESDAY, "甲").envelope())).isEqualTo(Outcome.PENDING);
    assertThat(audit()).contains("kiosk.fork");
    tell(kiosk, lease(9, 0, 0));
    assertThat(tuesday(tell(kiosk)).lease().granted()).isZero();
  }

  private List<String> audit() {
    return hub.parts.database.read(
        handle -> handle.createQuery("select action from audit").mapTo(String.class).list());
  }

  @Test
  void nearASlotEverythingIsWantedBack() {
    assertThat(tuesday(tell(kiosk)).keep()).isEqualTo(2);
    hub.clock.forward(Duration.ofMinutes(22 * 60 + 30));
    assertThat(tuesday(tell(kiosk)).keep()).isZero();
    assertThat(tuesday(tell(TestKiosk.enrolled(hub))).lease().granted()).isZero();
    hub.clock.forward(Duration.ofHours(1));
    assertThat(book(kiosk)).isEqualTo(Outcome.CONFIRMED);
    assertThat(book(kiosk)).isEqualTo(Outcome.CONFIRMED);
    assertThat(book(kiosk)).as("time alone brings none back").isEqualTo(Outcome.REFUSED);
    assertThat(put(kiosk, kiosk.confirm(TUESDAY, "甲").envelope())).isEqualTo(Outcome.CONFIRMED);
  }

  private Path backup() throws IOException {
    var into = folder.resolve("backup");
    new Backup(hub.data, hub.clock, _ -> {}).run(into);
    return into;
  }

  private void restore(Path backup) throws IOException {
    var data = folder.resolve("restored");
    new Restore(backup)
        .run(data, part -> BackupCommands.begin(part, hub.clock, hub.random), _ -> {});
    hub.moveTo(data);
  }

  @Test
  void whatWasConfirmedBeforeIsConfirmedAgainThoughTheOldTableHasThePlaceLeased()
      throws IOException {
    var other = TestKiosk.enrolled(hub);
    tell(kiosk);
    tell(other);
    var backup = backup();
    var promised = new ArrayList<Envelope>();
    for (int i = 0; i < 3; i++) {
      promised.add(other.book(TUESDAY, "甲").envelope());
      assertThat(put(other, promised.getLast())).isEqualTo(Outcome.CONFIRMED);
      if (i == 1) {
        assertThat(tuesday(tell(kiosk, lease(1, 0, 1))).keep()).isZero();
      }
    }
    restore(backup);
    for (var one : promised) {
      var again = other.putAgain(one, "confirmed").body().getBytes(StandardCharsets.UTF_8);
      assertThat(Receipt.parse(again).outcome()).isEqualTo(Outcome.CONFIRMED);
    }
    other.leases(new LeaseReport(epoch(), true, List.of(lease(1, 0, 0))));
    kiosk.leases(new LeaseReport(epoch(), true, List.of(lease(1, 0, 1))));
    assertThat(book(kiosk)).isEqualTo(Outcome.REFUSED);
    assertThat(put(other, other.confirm(TUESDAY, "乙").envelope())).isEqualTo(Outcome.CONFIRMED);
  }

  @Test
  void aDeadKioskIsWaitedForUntilItIsReplacedAndItsNearSlotsLonger() throws IOException {
    hub.add("tech", "周师傅", Role.TECHNICIAN, HubFixture.FIRST);
    var other = TestKiosk.enrolled(hub);
    restore(backup());
    other.leases(new LeaseReport(epoch(), true, List.of()));
    assertThat(Person.signedIn(hub, "tech").get("/kiosks").body()).contains("中心恢复后还没有报来");
    assertThat(isHeld(Duration.ofDays(20))).isTrue();

    var request = new EstClient(hub).request(Optional.empty());
    hub.parts
        .enrolments(HubFixture.CERTIFICATE)
        .type(request.code(), HubFixture.FIRST, find(kiosk.number), "tech");
    assertThat(isHeld(Duration.ofDays(20))).isFalse();
    assertThat(isHeld(Duration.ofDays(1))).isTrue();
    assertThat(book(other)).isEqualTo(Outcome.PENDING);
    assertThat(tuesday(tell(other)).lease().granted()).isZero();
  }

  private Optional<Kiosk> find(int number) {
    return hub.parts.database.read(handle -> new Kiosks().find(handle, number));
  }

  private boolean isHeld(Duration fromNow) {
    var start = hub.clock.instant().plus(fromNow);
    return hub.parts.database.read(handle -> Reconciling.holds(handle, HubFixture.FIRST, start));
  }

  @Test
  void aRestoredHubPromisesNothingBeforeEveryKioskHasTold() throws IOException {
    var other = TestKiosk.enrolled(hub);
    var backup = backup();
    assertThat(tuesday(tell(kiosk)).lease().granted()).isEqualTo(1);
    var used = kiosk.confirm(TUESDAY, "甲").envelope();
    restore(backup);

    assertThat(book(other)).isEqualTo(Outcome.PENDING);
    var held = tell(other);
    assertThat(held.told()).isFalse();
    assertThat(tuesday(held).lease().granted()).isZero();
    assertThat(other.leases(new LeaseReport(epoch(), true, List.of())).told()).isTrue();
    assertThat(book(other)).as("the first has not told").isEqualTo(Outcome.PENDING);
    var told = kiosk.leases(new LeaseReport(epoch(), true, List.of(lease(1, 1, 0))));
    assertThat(told.told()).isTrue();
    for (int i = 0; i < 3; i++) {
      assertThat(book(other)).isEqualTo(Outcome.CONFIRMED);
    }
    assertThat(book(other)).isEqualTo(Outcome.REFUSED);
    assertThat(put(kiosk, used)).isEqualTo(Outcome.CONFIRMED);
    assertThat(audit()).doesNotContain("kiosk.fork");
  }
}
