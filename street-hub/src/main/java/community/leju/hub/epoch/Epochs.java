package community.leju.hub.epoch;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;

/** The lives of this database. Random ids: two restores of one backup are two lives. */
public final class Epochs {
  /** The header that tells kiosks. */
  public static final String HEADER = "Leju-Epoch";

  private static final int ID_BYTES = 16;

  /**
   * One life.
   *
   * @param number from 1; 1 was never restored
   * @param id 32 hexadecimal digits
   */
  public record Epoch(int number, String id) {
    /** Whether this database was restored from a backup. */
    public boolean isRestored() {
      return number > 1;
    }
  }

  private Epochs() {}

  public static Epoch current(Handle handle) {
    return handle
        .createQuery("select number, id from epoch order by number desc limit 1")
        .map((row, context) -> new Epoch(row.getInt("number"), row.getString("id")))
        .one();
  }

  /** Begins the next one. */
  public static Epoch begin(Handle handle, SecureRandom random, Instant now) {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    var next = new Epoch(current(handle).number() + 1, HexFormat.of().formatHex(bytes));
    handle
        .createUpdate("insert into epoch (number, id, began_at) values (:number, :id, :now)")
        .bind("number", next.number())
        .bind("id", next.id())
        .bind("now", now)
        .execute();
    return next;
  }
}
