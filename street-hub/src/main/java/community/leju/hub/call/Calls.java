package community.leju.hub.call;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.item.Scope;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.fleet.Kiosk;
import community.leju.hub.staff.Account;
import community.leju.hub.store.Database;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Waiters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Takes calls and has them answered, each in one transaction; then wakes whoever listens. */
public final class Calls {
  /** A child that plays must not drive the desk mad. */
  static final int MOST_AN_HOUR = 20;

  private static final Duration LISTED = Duration.ofDays(7);
  private static final int MOST_LISTED = 200;
  private static final Duration KEPT = Duration.ofDays(60);

  private final Database database;
  private final AuditLog audit;
  private final Waiters waiters;
  private final Clock clock;

  public Calls(Database database, AuditLog audit, Waiters waiters, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.waiters = waiters;
    this.clock = clock;
  }

  /** How a call was taken. */
  record Taking(boolean isNew, CallState state) {}

  /**
   * Takes a call exactly once.
   *
   * @throws Refusal where it is stale (410), one too many (429), or another kiosk's (422)
   */
  Taking take(Kiosk kiosk, Call call) {
    var taking = database.write(handle -> take(handle, kiosk, call, clock.instant()));
    if (taking.isNew()) {
      waiters.wake();
    }
    return taking;
  }

  private Taking take(Handle handle, Kiosk kiosk, Call call, Instant now) {
    var known = CallTable.find(handle, call.id());
    if (known.isPresent()) {
      if (known.get().kiosk() != kiosk.number()) {
        throw new Refusal(422, "this id was already used by another kiosk");
      }
      return new Taking(false, known.get().state());
    }
    if (!call.isFreshAt(now)) {
      throw new Refusal(410, "this call is too old: nobody would find its caller");
    }
    if (CallTable.count(handle, kiosk.number(), now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
      throw new Refusal(429, "more than " + MOST_AN_HOUR + " calls within an hour");
    }
    CallTable.deleteBefore(handle, now.minus(KEPT));
    CallTable.insert(handle, kiosk, call, now);
    return new Taking(true, new CallState.Ringing(now));
  }

  /** How one of the kiosk's calls stands. */
  Optional<CallState> state(Kiosk kiosk, CallId id) {
    return database.read(handle -> own(handle, kiosk, id)).map(DeskCall::state);
  }

  /** Nobody is wanted any more. Empty where that call never came. */
  Optional<CallState> withdraw(Kiosk kiosk, CallId id) {
    var state =
        database.write(handle -> {
          var call = own(handle, kiosk, id);
          call.ifPresent(_ -> CallTable.withdraw(handle, id, clock.instant()));
          return call.flatMap(_ -> CallTable.find(handle, id)).map(DeskCall::state);
        });
    waiters.wake();
    return state;
  }

  private static Optional<DeskCall> own(Handle handle, Kiosk kiosk, CallId id) {
    return CallTable.find(handle, id).filter(call -> call.kiosk() == kiosk.number());
  }

  /** What the desk has to do now: the newest call of each kiosk that rings or is on the way. */
  List<DeskCall> standing(Scope desk) {
    var now = clock.instant();
    var byKiosk = new TreeMap<Integer, DeskCall>();
    var since = now.minus(Duration.ofHours(1));
    for (var call : database.read(handle -> CallTable.newest(handle, desk, since, MOST_LISTED))) {
      if (call.isRingingAt(now) || call.isOnTheWayAt(now)) {
        byKiosk.putIfAbsent(call.kiosk(), call);
      }
    }
    return List.copyOf(byKiosk.values());
  }

  /** Those of the last days, the newest first. */
  List<DeskCall> recent(Scope desk) {
    var since = clock.instant().minus(LISTED);
    return database.read(handle -> CallTable.newest(handle, desk, since, MOST_LISTED));
  }

  /**
   * 马上来: from now on the kiosk says who comes.
   *
   * @return false where it does not ring: a colleague was quicker, or it is over
   */
  boolean acknowledge(Account by, CallId id) {
    return act(
        by,
        id,
        "call.acknowledge",
        (handle, call) -> {
          var now = clock.instant();
          return CallTable.acknowledge(handle, call, by, now, now.minus(Call.FRESH));
        });
  }

  /**
   * 已处理.
   *
   * @return false where a colleague said so already
   */
  boolean done(Account by, CallId id) {
    return act(
        by, id, "call.done", (handle, call) -> CallTable.done(handle, call, by, clock.instant()));
  }

  private interface Act {
    boolean on(Handle handle, DeskCall call);
  }

  private boolean act(Account by, CallId id, String action, Act act) {
    boolean acted =
        database.write(handle -> {
          var call = CallTable.find(handle, id).filter(one -> by.scope().equals(one.committee()));
          boolean effect = call.isPresent() && act.on(handle, call.get());
          if (effect) {
            var object = "kiosk " + call.get().kiosk() + " call " + id;
            audit.write(handle, by.login(), action, object, "ok");
          }
          return effect;
        });
    waiters.wake();
    return acted;
  }
}
