package community.leju.kiosk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.KioskStore;
import community.leju.agent.store.TakenBack;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station whose store is real, on clocks that the test moves. 10:31 at the start. */
class CaretakerTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(SampleItems.NOW);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong residentMb = new AtomicLong(450);
  private final List<Ending> endings = new ArrayList<>();

  @TempDir Path folder;
  private SampleStore store;
  private Visits visits;
  private Station station;
  private Caretaker caretaker;
  private boolean lives = true;

  @BeforeEach
  void begin() {
    store = new SampleStore(folder, clock).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    store.show(SampleItems.all().subList(0, 3), SampleItems.form());
    visits = new Visits(new Random(1), nanos::get);
    start();
  }

  private void start() {
    station = new Station(folder, clock);
    var kept = new Caretaker.Kept(visits, station, clock, nanos::get);
    caretaker = new Caretaker(Upkeep.DEFAULT, kept, residentMb::get, () -> lives, endings::add);
  }

  @AfterEach
  void end() {
    station.close();
    store.close();
  }

  private void pass(Duration time) {
    now.set(now.get().plus(time));
    nanos.addAndGet(time.toNanos());
    caretaker.tick();
  }

  private void seconds(int count) {
    for (int i = 0; i < count; i++) {
      pass(Duration.ofSeconds(1));
    }
  }

  @Test
  void theNightlyRestartComesAtItsTimeInTheStreetsZone() {
    pass(Duration.ofHours(16));
    pass(Duration.ofMinutes(58));
    assertThat(endings).isEmpty();
    pass(Duration.ofMinutes(1));
    assertThat(endings).containsExactly(Ending.NIGHTLY);
  }

  @Test
  void itWaitsForTheVisitToEndAndForWhatIsPrintedAfterIt() {
    pass(Duration.ofHours(17));
    endings.clear();
    visits.use();
    pass(Duration.ofMinutes(30));
    visits.wipe();
    pass(Duration.ofSeconds(119));
    assertThat(endings).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(endings).containsExactly(Ending.NIGHTLY);
  }

  @Test
  void aNightInWhichSomebodyAlwaysWasIsSkipped() {
    pass(Duration.ofHours(16));
    visits.use();
    pass(Duration.ofHours(2));
    pass(Duration.ofMinutes(59));
    visits.wipe();
    pass(Duration.ofMinutes(5));
    assertThat(endings).isEmpty();
  }

  @Test
  void aClockThatJumpsIntoTheNightDoesNotRestartAYoungProcess() {
    now.set(now.get().plus(Duration.ofHours(17)));
    pass(Duration.ofMinutes(5));
    now.set(now.get().minus(Duration.ofDays(3_000)));
    pass(Duration.ofMinutes(5));
    assertThat(endings).isEmpty();
  }

  @Test
  void memoryOverTheSoftLimitWaitsForNobodyToBeThere() {
    residentMb.set(1_000);
    visits.use();
    seconds(300);
    assertThat(endings).isEmpty();
    visits.wipe();
    seconds(119);
    assertThat(endings).isEmpty();
    seconds(10);
    assertThat(endings).containsExactly(Ending.MEMORY);
  }

  @Test
  void memoryOverTheHardLimitWaitsForNobody() {
    visits.use();
    residentMb.set(1_401);
    seconds(10);
    assertThat(endings).containsExactly(Ending.MEMORY);
  }

  /** The process dies: nobody says good-bye to the store. */
  private void crash() {
    try (var unclosed = KioskStore.openIfReady(folder, clock).orElseThrow()) {
      unclosed.starts().begin();
    }
  }

  @Test
  void aMinuteOfLifeProvesTheShelf() {
    crash();
    crash();
    seconds(59);
    lives = false;
    seconds(60);
    crash();
    assertThat(takenBack()).containsExactly(new TakenBack(2, 1, now.get()));
  }

  @Test
  void aProvenShelfIsNotTakenBack() {
    crash();
    crash();
    seconds(60);
    crash();
    crash();
    crash();
    assertThat(takenBack()).isEmpty();
  }

  @Test
  void anOrderlyEndIsNoCrash() {
    for (int i = 0; i < 5; i++) {
      station.close();
      start();
    }
    assertThat(takenBack()).isEmpty();
    assertThat(station.generation()).isEqualTo(2);
  }

  private List<TakenBack> takenBack() {
    try (var seen = KioskStore.openIfReady(folder, clock).orElseThrow()) {
      return seen.takenBack();
    }
  }
}
