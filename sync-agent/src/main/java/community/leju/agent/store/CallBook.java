package community.leju.agent.store;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import java.time.Instant;
import java.util.Optional;

/** The screen's side of the calls for staff. */
public final class CallBook {
  private final Database database;

  CallBook(Database database) {
    this.database = database;
  }

  /**
   * Keeps a call; the agent delivers it at once. Old ones are deleted.
   *
   * @throws StoreFailed where it could not be kept
   */
  public void make(Call call) {
    database.inTransaction(() -> {
      CallTable.add(database, call);
      return call;
    });
  }

  public Optional<CallEntry> newest() {
    return CallTable.newest(database);
  }

  public Optional<CallEntry> find(CallId id) {
    return CallTable.find(database, id);
  }

  /** Nobody is wanted any more; the agent tells the hub. */
  public void withdraw(CallId id, Instant now) {
    CallTable.put(database, id, "withdrawn", now, "");
  }
}
