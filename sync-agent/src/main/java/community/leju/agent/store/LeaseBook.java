package community.leju.agent.store;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.lease.Lease;
import community.leju.content.lease.LeaseNews;
import community.leju.content.lease.LeaseReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The agent's side of the leases: what the hub is told of them, and what it says.
 *
 * <p>A unit is given back in two steps: here it is committed that it will not be used, and only
 * then the hub hears so, again and again until it says that it has.
 */
public final class LeaseBook {
  private final Database database;

  LeaseBook(Database database) {
    this.database = database;
  }

  private record Row(Lease lease, int told) {
    boolean isToTell() {
      return lease.returned() > told;
    }
  }

  private record Life(String epoch, boolean told) {
    static final Life NONE = new Life("", false);
  }

  /**
   * What the hub has to hear: what was given back, and to a life of its database that has not heard
   * all, all.
   *
   * @param now by the hub's clock
   */
  public LeaseReport report(Instant now) {
    return database.inTransaction(() -> {
      var life = life();
      var leases =
          rows().stream().filter(row -> !life.told() || row.isToTell()).map(Row::lease).toList();
      boolean fits = leases.size() <= Lease.MOST;
      return new LeaseReport(
          life.epoch(),
          fits && !life.told() && isOfferedAgain(life.epoch(), now),
          fits ? leases : leases.subList(leases.size() - Lease.MOST, leases.size()));
    });
  }

  /** Whether that life has all that an earlier one took, of slots that are still to come. */
  private boolean isOfferedAgain(String epoch, Instant now) {
    return database.number(
            """
            SELECT count(*) FROM outbox WHERE receipt IS NOT NULL AND asked_until > ?
              AND (state <> 'delivered' OR epoch <> ?)
            """,
            now.toEpochMilli(),
            epoch)
        == 0;
  }

  /**
   * Hears the hub: takes what it grants, and gives back what it may not keep. A life that is not
   * the one that was spoken to gives nothing before it was told all.
   *
   * @return whether there is more to tell at once
   */
  public boolean hear(LeaseNews news) {
    return database.inTransaction(() -> {
      var life = life();
      if (!news.epoch().equals(life.epoch())) {
        put(new Life(news.epoch(), false));
        return true;
      }
      if (news.told() && !life.told()) {
        put(new Life(news.epoch(), true));
      }
      var known = new HashMap<String, Row>();
      rows().forEach(row -> known.put(key(row.lease()), row));
      boolean more = false;
      for (var share : news.shares()) {
        var none = new Row(Lease.none(share.lease().service(), share.lease().slot()), 0);
        var before = known.getOrDefault(key(share.lease()), none);
        var after = hear(before, share);
        if (!after.equals(before)) {
          put(after);
        }
        more |= after.isToTell();
      }
      return more;
    });
  }

  private static Row hear(Row before, LeaseNews.Share share) {
    var joined = before.lease().join(share.lease());
    int surplus = Math.max(0, joined.unused() - share.keep());
    return new Row(joined.giveBack(surplus), Math.max(before.told(), share.lease().returned()));
  }

  private static String key(Lease lease) {
    return lease.service().targetPath() + " " + lease.slot();
  }

  /** Forgets slots that are over everywhere. */
  public void forget(Instant now) {
    var before = LocalDateTime.ofInstant(now, ZoneOffset.UTC).minusDays(2).toString();
    if (database.number("SELECT count(*) FROM lease WHERE slot < ?", before) > 0) {
      database.execute("DELETE FROM lease WHERE slot < ?", before);
    }
  }

  private Life life() {
    return database
        .find(
            "SELECT epoch, told FROM lease_epoch",
            row -> new Life(row.getString(1), row.getBoolean(2)))
        .orElse(Life.NONE);
  }

  private void put(Life life) {
    database.execute(
        "INSERT OR REPLACE INTO lease_epoch (one, epoch, told) VALUES (1, ?, ?)",
        life.epoch(),
        life.told());
  }

  private List<Row> rows() {
    return database
        .list(
            "SELECT service, slot, granted, used, returned, told FROM lease ORDER BY slot",
            LeaseBook::row)
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Row> row(ResultSet row) throws SQLException {
    var service = ItemRef.ofTargetPath(row.getString(1));
    var slot = Slot.of(row.getString(2));
    if (service.isEmpty() || slot.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            new Lease(service.get(), slot.get(), row.getInt(3), row.getInt(4), row.getInt(5)),
            row.getInt(6)));
  }

  private void put(Row row) {
    var lease = row.lease();
    database.execute(
        """
        INSERT OR REPLACE INTO lease (service, slot, granted, used, returned, told)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        lease.service().targetPath(),
        lease.slot().toString(),
        lease.granted(),
        lease.used(),
        lease.returned(),
        row.told());
  }
}
