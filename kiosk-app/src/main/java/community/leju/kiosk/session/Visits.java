package community.leju.kiosk.session;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** The visit that is going on. There is one screen, so there is one. Thread-safe. */
public final class Visits {
  private final RandomGenerator random;
  private final LongSupplier nanos;
  private final List<Runnable> wipers = new CopyOnWriteArrayList<>();
  private final List<Runnable> enders = new CopyOnWriteArrayList<>();
  private Visit visit;
  private long touchedNanos;

  /**
   * Begins the first visit.
   *
   * @param nanos a clock that never jumps: the wall clock does when the hub corrects it
   */
  public Visits(RandomGenerator random, LongSupplier nanos) {
    this.random = random;
    this.nanos = nanos;
    this.visit = fresh();
    this.touchedNanos = nanos.getAsLong();
  }

  public synchronized Visit current() {
    return visit;
  }

  public synchronized boolean isCurrent(String id) {
    return visit.id().equals(id);
  }

  public synchronized void prefer(UnaryOperator<Preferences> change) {
    visit = new Visit(visit.id(), change.apply(visit.preferences()), true);
  }

  /** Somebody is there. */
  public synchronized void touch() {
    touchedNanos = nanos.getAsLong();
  }

  /** Somebody is there and left the home page: there is something to wipe from now on. */
  public synchronized void use() {
    touch();
    visit = new Visit(visit.id(), visit.preferences(), true);
  }

  synchronized long idleNanos() {
    return nanos.getAsLong() - touchedNanos;
  }

  /** Whether there is nothing to wipe, and for that long nobody touched and no visit ended. */
  public synchronized boolean isQuiet(Duration least) {
    return !visit.used() && idleNanos() >= least.toNanos();
  }

  /** What else is kept of a visit, to be forgotten with it. */
  public void onWipe(Runnable wiper) {
    wipers.add(wiper);
  }

  /** What is done after a visit, and not when somebody only goes home. */
  public void onEnd(Runnable ender) {
    enders.add(ender);
  }

  /** Back at the home page: answers are forgotten, the way of reading is kept. */
  public void forget() {
    wipers.forEach(Runnable::run);
  }

  /** Ends the visit: nothing of it is left. */
  public void wipe() {
    handOver();
    enders.forEach(Runnable::run);
  }

  /**
   * The next person is there already: nothing is left of the visit, but what is done after one
   * waits until theirs has ended too. A page that was loaded anew would take theirs away.
   */
  public void handOver() {
    synchronized (this) {
      visit = fresh();
      touch();
    }
    forget();
  }

  private Visit fresh() {
    var id = new byte[8];
    random.nextBytes(id);
    return new Visit(HexFormat.of().formatHex(id), Preferences.DEFAULT, false);
  }
}
