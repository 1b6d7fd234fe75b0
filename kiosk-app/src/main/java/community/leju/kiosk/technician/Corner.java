package community.leju.kiosk.technician;

import community.leju.kiosk.session.Visits;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in the technician's corner: nobody, somebody who is asked for the PIN, a technician.
 *
 * <pre>
 * Out     --enter--> Asked     the visit before is wiped
 * Asked   --right PIN--> In
 * Asked, In --leave, wipe, the home page, 10 minutes--> Out
 * </pre>
 *
 * Thread-safe. A try blocks its own thread, one of the server's, and no other.
 */
final class Corner {
  private static final Logger log = LoggerFactory.getLogger(Corner.class);
  private static final Duration LONGEST_STAY = Duration.ofMinutes(10);

  private final Visits visits;
  private final PinFile pins;
  private final GrowingLock lock;
  private final LongSupplier nanos;
  private final ReentrantLock oneTry = new ReentrantLock();
  private State state = new State.Out();

  private sealed interface State {
    record Out() implements State {}

    record Asked(String visit) implements State {}

    record In(String visit, long endNanos) implements State {}
  }

  Corner(Visits visits, PinFile pins, LongSupplier nanos) {
    this.visits = visits;
    this.pins = pins;
    this.lock = new GrowingLock(pins.lockLine(), nanos);
    this.nanos = nanos;
    visits.onWipe(this::out);
  }

  /** Whoever was there is wiped, and the PIN is asked for. */
  synchronized void enter() {
    visits.handOver();
    state = new State.Asked(visits.current().id());
  }

  /** Ends the technician's visit too. */
  void leave() {
    visits.wipe();
  }

  private synchronized void out() {
    state = new State.Out();
  }

  /** Whether the PIN's page may be shown. */
  synchronized boolean isAsked() {
    return state instanceof State.Asked(var visit) && visits.isCurrent(visit);
  }

  /** Whether what is behind the PIN may be shown. */
  synchronized boolean isIn() {
    return state instanceof State.In(var visit, _) && visits.isCurrent(visit) && !left().isZero();
  }

  /** How long the technician may still stay; zero where nobody is in. */
  synchronized Duration left() {
    return state instanceof State.In(_, var end)
        ? Duration.ofNanos(Math.max(0, end - nanos.getAsLong()))
        : Duration.ZERO;
  }

  /** To be called about twice a second. Whether the technician's time has just run out. */
  boolean tick() {
    lock.tick();
    synchronized (this) {
      if (!(state instanceof State.In) || !left().isZero()) {
        return false;
      }
    }
    leave();
    return true;
  }

  boolean hasPin() {
    return pins.read().isPresent();
  }

  /** How long no PIN is looked at; zero where one may be typed. */
  Duration locked() {
    return pins.read().map(pin -> lock.left(pin.salt())).orElse(Duration.ZERO);
  }

  /** Looks at a PIN, one at a time: a second one would be a try that the lock has not seen. */
  Attempt attempt(String typed) {
    var pin = Pin.parse(typed);
    oneTry.lock();
    try {
      var set = pins.read();
      if (set.isEmpty() || !isAsked()) {
        return new Attempt.NobodyAsked();
      }
      var locked = lock.left(set.get().salt());
      if (!locked.isZero()) {
        return new Attempt.Locked(locked);
      }
      return pin.isEmpty() ? new Attempt.NoPin() : look(pin.get(), set.get());
    } finally {
      oneTry.unlock();
    }
  }

  private Attempt look(Pin pin, PinHash set) {
    var visit = visits.current().id();
    int wrong = lock.count(set.salt());
    if (!set.matches(pin)) {
      log.warn("the technician's corner: wrong PIN, try {}", wrong);
      return new Attempt.Wrong();
    }
    lock.forgive(set.salt());
    return cameIn(visit).orElseGet(Attempt.NobodyAsked::new);
  }

  private synchronized Optional<Attempt> cameIn(String visit) {
    // Whoever walked away while it was looked at is not let in behind the next one's back.
    if (!isAsked() || !visits.isCurrent(visit)) {
      return Optional.empty();
    }
    state = new State.In(visit, nanos.getAsLong() + LONGEST_STAY.toNanos());
    log.info("the technician's corner was opened");
    return Optional.of(new Attempt.Right());
  }
}
