package community.leju.kiosk.guard;

import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Station;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after a kiosk that works: ends it over its memory limits and once a night, and notes in the
 * store when a release has proven itself: a process that grows over its limit before that counts as
 * one that crashed.
 *
 * <p>Nobody is there when no visit is used and nothing was touched for two minutes: by then what a
 * person who pressed 完成 had sent or had printed is in the outbox or on paper, and what waits for
 * paper waits in the printer's journal.
 */
public final class Caretaker {
  private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
  private static final int TICK_MILLIS = 1_000;
  private static final int TICKS_OF_PROOF = 60;
  private static final int TICKS_OF_MEMORY = 10;
  private static final Duration QUIET = Duration.ofMinutes(2);

  private final Visits visits;
  private final Station station;
  private final Clock clock;
  private final LongSupplier nanos;
  private final long begun;
  private final MemoryLimit limit;
  private final Nightly nightly;
  private final Proof proof = new Proof(TICKS_OF_PROOF);
  private final LongSupplier residentMb;
  private final BooleanSupplier lives;
  private final Consumer<Ending> end;
  private long ticks;

  /** What it looks after. */
  public record Kept(Visits visits, Station station, Clock clock, LongSupplier nanos) {}

  /**
   * Looks after that kiosk, which has just begun.
   *
   * @param lives whether the screen shows signs of life
   * @param end what ends the process
   */
  public Caretaker(Upkeep upkeep, Kept kept, BooleanSupplier lives, Consumer<Ending> end) {
    this(upkeep, kept, Resident.ofThisProcess()::megabytes, lives, end);
  }

  Caretaker(
      Upkeep upkeep,
      Kept kept,
      LongSupplier residentMb,
      BooleanSupplier lives,
      Consumer<Ending> end) {
    this.visits = kept.visits();
    this.station = kept.station();
    this.clock = kept.clock();
    this.nanos = kept.nanos();
    this.begun = nanos.getAsLong();
    this.limit = new MemoryLimit(upkeep);
    this.nightly = new Nightly(upkeep.restartAt());
    this.residentMb = residentMb;
    this.lives = lives;
    this.end = end;
  }

  /** Works from now on, on a thread of its own. */
  public void start() {
    Thread.ofPlatform().daemon().name("caretaker").start(this::work);
  }

  private void work() {
    try {
      while (true) {
        Thread.sleep(TICK_MILLIS);
        tickOrSay();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A store that fails once must not end the care for years. */
  private void tickOrSay() {
    try {
      tick();
    } catch (RuntimeException e) {
      log.warn("the caretaker's look failed", e);
    }
  }

  /** One look, each second. */
  void tick() {
    if (proof.tick(station.generation(), lives.getAsBoolean())) {
      station.well();
    }
    ending()
        .ifPresent(ending -> {
          log.info("the kiosk is started again: {}", ending);
          end.accept(ending);
        });
  }

  private Optional<Ending> ending() {
    boolean nobody = visits.isQuiet(QUIET);
    if (++ticks % TICKS_OF_MEMORY == 0 && limit.isOver(residentMb.getAsLong(), nobody)) {
      return Optional.of(Ending.MEMORY);
    }
    var now = clock.instant().atZone(station.zone()).toLocalTime();
    var up = Duration.ofNanos(nanos.getAsLong() - begun);
    return nightly.isDue(now, up, nobody) ? Optional.of(Ending.NIGHTLY) : Optional.empty();
  }
}
