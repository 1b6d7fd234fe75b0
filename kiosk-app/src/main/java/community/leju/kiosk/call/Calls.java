package community.leju.kiosk.call;

import community.leju.agent.store.CallBook;
import community.leju.agent.store.CallEntry;
import community.leju.agent.store.Standing;
import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.call.Origin;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Station;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Calls staff: one open call at a time. Who presses while one rings is told of that one; who comes
 * after somebody else was answered makes a new one.
 */
public final class Calls {
  /** After that long without an answer, one may ring once more. */
  static final Duration UNANSWERED = Duration.ofMinutes(2);

  private final Station station;
  private final Visits visits;
  private final RandomGenerator random;
  private final Clock clock;
  private final Signals signals;

  /** Held while a call is kept, which takes as long as the disk does: no page may wait for it. */
  private final Lock ringing = new ReentrantLock();

  private volatile Mine mine = new Mine("", Optional.empty());
  private Optional<CallEntry> heard = Optional.empty();

  /** The call that the person before the screen knows of. */
  private record Mine(String visit, Optional<CallId> call) {}

  /**
   * Whom to tell.
   *
   * @param changed a call has got further
   * @param show whoever pressed did not press on the screen: it should show the call now
   */
  public record Signals(Runnable changed, Runnable show) {}

  public Calls(
      Station station, Visits visits, RandomGenerator random, Clock clock, Signals signals) {
    this.station = station;
    this.visits = visits;
    this.random = random;
    this.clock = clock;
    this.signals = signals;
    station.onNews(_ -> hear());
  }

  /**
   * Calls, where nothing rings already. Nothing happens before there is a store.
   *
   * @throws community.leju.agent.store.StoreFailed where it could not be kept
   */
  public void call(Origin origin) {
    var book = station.calls();
    if (book.isPresent()) {
      visits.use();
      ring(book.get(), origin, Calls::stillRings);
    }
    switch (origin) {
      case PANEL -> signals.show().run();
      case SCREEN -> {}
    }
  }

  /** Once more: nobody came. */
  void again(Origin origin) {
    station.calls().ifPresent(book -> ring(book, origin, this::isTooSoon));
  }

  private interface Stays {
    boolean test(CallEntry entry, Instant now);
  }

  private void ring(CallBook book, Origin origin, Stays stays) {
    ringing.lock();
    try {
      keep(book, origin, stays);
    } finally {
      ringing.unlock();
    }
  }

  private void keep(CallBook book, Origin origin, Stays stays) {
    var now = clock.instant();
    var open = book.newest().filter(entry -> entry.isOpenAt(now));
    var known =
        open.filter(entry -> stays.test(entry, now) || (isMine(entry) && !isSilent(entry, now)));
    var id = known.map(entry -> entry.call().id()).orElseGet(() -> CallId.random(random));
    if (known.isEmpty()) {
      book.make(new Call(id, origin, now));
    }
    mine = new Mine(visits.current().id(), Optional.of(id));
  }

  private static boolean stillRings(CallEntry entry, Instant now) {
    return switch (entry.standing()) {
      case Standing.Waiting _, Standing.Heard(CallState.Ringing _) -> true;
      case Standing.Heard _, Standing.Refused _ -> false;
    };
  }

  private boolean isTooSoon(CallEntry entry, Instant now) {
    return !isSilent(entry, now);
  }

  /** Whether one has waited long enough, for an answer or for the one who gave it. */
  static boolean isSilent(CallEntry entry, Instant now) {
    var since =
        switch (entry.standing()) {
          case Standing.Heard(CallState.Acknowledged(var _, var at)) -> at;
          case Standing.Waiting _, Standing.Heard _, Standing.Refused _ -> entry.call().madeAt();
        };
    return !now.isBefore(since.plus(UNANSWERED));
  }

  /** Nobody is wanted any more. */
  void withdraw() {
    ofThisVisit()
        .filter(entry -> entry.isOpenAt(clock.instant()))
        .ifPresent(entry ->
            station.calls().ifPresent(book -> book.withdraw(entry.call().id(), clock.instant())));
  }

  /** The last call that the person before the screen made, open or over. */
  Optional<CallEntry> ofThisVisit() {
    var known = mine;
    var id = visits.isCurrent(known.visit()) ? known.call() : Optional.<CallId>empty();
    return id.flatMap(call -> station.calls().flatMap(book -> book.find(call)));
  }

  private boolean isMine(CallEntry entry) {
    var known = mine;
    return visits.isCurrent(known.visit()) && known.call().equals(Optional.of(entry.call().id()));
  }

  /** Whether the person before the screen waits for somebody. */
  public boolean isAwaited() {
    return ofThisVisit().filter(entry -> entry.isOpenAt(clock.instant())).isPresent();
  }

  /** Whether staff are wanted because of any call, also of somebody who has left. */
  public boolean isOpen() {
    Optional<CallEntry> newest;
    synchronized (this) {
      newest = heard;
    }
    return newest.filter(entry -> entry.isOpenAt(clock.instant())).isPresent();
  }

  private void hear() {
    var now = station.calls().flatMap(CallBook::newest);
    boolean news;
    synchronized (this) {
      news = !now.equals(heard);
      heard = now;
    }
    if (news) {
      signals.changed().run();
    }
  }
}
