package community.leju.agent.store;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The agent's side of the calls for staff. Written only where it differs: writes wake the screen.
 */
public final class CallQueue {
  private final Database database;

  CallQueue(Database database) {
    this.database = database;
  }

  /** The call that somebody waits with; there is one at most. */
  public Optional<CallEntry> open(Instant now) {
    return CallTable.newest(database).filter(entry -> entry.isOpenAt(now));
  }

  /** Withdrawn calls of which the hub has not heard so far. */
  public List<CallId> withdrawn(Instant now) {
    return CallTable.untold(database, now.minus(Call.FRESH.multipliedBy(2)));
  }

  /** The hub has heard of the withdrawal. */
  public void told(CallId id) {
    CallTable.told(database, id);
  }

  /** The hub's word; an age that only sounds different is no news. */
  public void heard(CallEntry entry, CallState state) {
    if (entry.standing() instanceof Standing.Heard(var before)
        && before.getClass() == state.getClass()) {
      return;
    }
    var id = entry.call().id();
    switch (state) {
      case CallState.Ringing(var at) -> CallTable.put(database, id, "ringing", at, "");
      case CallState.Acknowledged(var by, var at) ->
          CallTable.put(database, id, "acknowledged", at, by);
      case CallState.Done(var at) -> CallTable.put(database, id, "done", at, "");
      case CallState.Withdrawn(var at) -> {
        CallTable.put(database, id, "withdrawn", at, "");
        CallTable.told(database, id);
      }
    }
  }

  /** The hub does not take it. */
  public void refused(CallId id, Instant now) {
    CallTable.put(database, id, "refused", now, "");
  }
}
