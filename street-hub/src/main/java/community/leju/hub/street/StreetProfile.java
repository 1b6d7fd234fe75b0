package community.leju.hub.street;

import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The street's name, and the zone of every civil date and time in it.
 *
 * @param name as the console's head shows it
 */
public record StreetProfile(String name, ZoneId zone) {
  /** The profile; empty where the hub was never initialised. */
  public static Optional<StreetProfile> find(Handle handle) {
    return handle
        .createQuery("select name, zone from street")
        .map((row, context) ->
            new StreetProfile(row.getString("name"), ZoneId.of(row.getString("zone"))))
        .findOne();
  }

  /** Stores it; there is one. */
  public void store(Handle handle) {
    handle
        .createUpdate("insert into street (id, name, zone) values (1, :name, :zone)")
        .bind("name", name)
        .bind("zone", zone.getId())
        .execute();
  }
}
