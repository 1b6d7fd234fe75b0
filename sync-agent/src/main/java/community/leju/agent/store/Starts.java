package community.leju.agent.store;

import java.time.Clock;
import java.util.Optional;

/**
 * How the screen's starts on the present shelf went, and the way back from a release that it cannot
 * live with. Three in a row that were not noted well, and the next one finds the older generation
 * on the shelf.
 *
 * <p>The screen does this itself, at its start, before it reads a document: only the process that
 * comes up again knows that the last one went down, the agent may be down as well, and what the
 * screen is about to read is what may kill it. Only the shelf's row goes back: what was trusted and
 * every floor stay as they are.
 *
 * <p>A start of another boot of the machine counts for nothing: it may have ended with the power.
 */
public final class Starts {
  private static final int MOST_UNPROVEN = 3;

  private final Database database;
  private final Clock clock;

  Starts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Notes that the screen begins with the present shelf; to be called before the shelf is read.
   *
   * @return the generation that was taken back first, where that was needed and an older one was
   *     there
   */
  public Optional<TakenBack> begin() {
    return database.inTransaction(() -> {
      long generation = database.number("SELECT generation FROM shelf");
      long unproven = unproven(generation);
      var takenBack = unproven < MOST_UNPROVEN ? Optional.<TakenBack>empty() : takeBack(generation);
      database.execute(
          "INSERT OR REPLACE INTO start (one, generation, boot, unproven) VALUES (1, ?, ?, ?)",
          takenBack.map(TakenBack::shown).orElse(generation),
          Boot.id(),
          takenBack.isPresent() ? 1 : unproven + 1);
      return takenBack;
    });
  }

  /** Notes that the screen has proven itself on the shelf it began with, or was ended wantedly. */
  public void well() {
    database.execute("DELETE FROM start");
  }

  private long unproven(long generation) {
    return database.number(
        "SELECT unproven FROM start WHERE generation = ? AND boot = ?", generation, Boot.id());
  }

  private Optional<TakenBack> takeBack(long generation) {
    long older = database.number("SELECT max(id) FROM generation WHERE id < ?", generation);
    if (older == 0) {
      return Optional.empty();
    }
    var one = new TakenBack(generation, older, clock.instant());
    TakenBackTable.insert(database, one);
    database.execute("UPDATE shelf SET generation = ?", older);
    database.execute("DELETE FROM generation WHERE id = ?", generation);
    return Optional.of(one);
  }
}
