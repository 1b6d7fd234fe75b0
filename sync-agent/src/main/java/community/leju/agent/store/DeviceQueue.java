package community.leju.agent.store;

import community.leju.content.device.DeviceReport;
import community.leju.content.device.Opening;
import community.leju.content.signing.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The agent's side of the devices' health: what the hub has not heard. */
public final class DeviceQueue {
  /** Told again after that long, although nothing changed. */
  public static final Duration AGAIN = Duration.ofDays(1);

  /** A line that comes and goes is no reason to repeat everything. */
  private static final Duration JUST_HEARD = Duration.ofMinutes(10);

  private final Database database;
  private final OutboxHealth outbox;
  private final DiskHealth disk;

  DeviceQueue(Database database, OutboxHealth outbox, DiskHealth disk) {
    this.database = database;
    this.outbox = outbox;
    this.disk = disk;
  }

  /** As the hub was told last. */
  private record Told(String digest, Instant at, int opening) {
    static final Told NOTHING = new Told("", Instant.EPOCH, 0);
  }

  /**
   * A report to be sent.
   *
   * @param isNew whether anything in it is; else it is only time to say it again
   * @param opened whether the case was opened since the hub was told last
   */
  public record Due(DeviceReport report, boolean isNew, boolean opened) {}

  /** The newest report, where it is due; what came in between is not told one by one. */
  public Optional<Due> due(Instant now) {
    return database.inTransaction(() -> {
      var report = report();
      var told = told();
      if (report.devices().isEmpty() && report.opening().isEmpty() && told.equals(Told.NOTHING)) {
        return Optional.empty();
      }
      boolean isNew = !digest(report).equals(told.digest());
      // A clock that was set back must not silence it for years.
      boolean again = !now.isBefore(told.at().plus(AGAIN)) || now.isBefore(told.at());
      boolean opened = number(report) > told.opening();
      return isNew || again ? Optional.of(new Due(report, isNew, opened)) : Optional.empty();
    });
  }

  /** What the screen's process found, and what is the agent's to tell of. */
  private DeviceReport report() {
    var found = DeviceTable.report(database);
    var troubles = Stream.of(outbox.trouble(), disk.trouble()).flatMap(Optional::stream).toList();
    int others = DeviceReport.MOST_DEVICES - troubles.size();
    return troubles.isEmpty()
        ? found
        : new DeviceReport(
            Stream.concat(found.devices().stream().limit(others), troubles.stream()).toList(),
            found.opening());
  }

  /** The hub has heard, or does not want to. */
  public void told(DeviceReport report, Instant now) {
    database.execute(
        "INSERT OR REPLACE INTO device_report (one, digest, at, opening) VALUES (1, ?, ?, ?)",
        digest(report),
        now.toEpochMilli(),
        number(report));
  }

  /** The hub may be another one, from a backup: it is told again, but for what it just heard. */
  public void again(Instant now) {
    database.execute(
        "UPDATE device_report SET at = 0 WHERE at BETWEEN 1 AND ?",
        now.minus(JUST_HEARD).toEpochMilli());
  }

  private Told told() {
    return database
        .find(
            "SELECT digest, at, opening FROM device_report",
            row -> new Told(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getInt(3)))
        .orElse(Told.NOTHING);
  }

  private static int number(DeviceReport report) {
    return report.opening().map(Opening::number).orElse(0);
  }

  private static String digest(DeviceReport report) {
    return Sha256.hex(report.toString().getBytes(StandardCharsets.UTF_8));
  }
}
