package community.leju.trials.simulation;

import community.leju.content.bulletin.Board;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Text;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What people do at the hub. */
final class Office {
  /** A backup that is older than what kiosks keep of delivered bookings can't be made up for. */
  private static final Duration OLDEST_BACKUP = Duration.ofDays(7);

  private final SimulatedHub hub;
  private final Street street;
  private final Disk disk;
  private final WorldClock clock;
  private final Dice dice;
  private final Promises promises;
  private final Consumer<String> note;
  private Instant backedUpAt = Instant.EPOCH;
  private int bulletins;

  Office(
      SimulatedHub hub,
      Street street,
      Disk disk,
      WorldClock clock,
      Dice dice,
      Promises promises,
      Consumer<String> note) {
    this.hub = hub;
    this.street = street;
    this.disk = disk;
    this.clock = clock;
    this.dice = dice;
    this.promises = promises;
    this.note = note;
    street.committees().forEach(this::announce);
  }

  void publish(Street.Committee committee) {
    var ref = new ItemRef(committee.scope(), "bulletin", "notice-" + dice.between(1, 3));
    var text = "第" + ++bulletins + "稿";
    var bulletin =
        new Bulletin(
            ref,
            Street.posting(),
            Board.DISCLOSURE,
            Text.of(text),
            Text.of(""),
            Text.of(""),
            Text.of("<p>" + text + "</p>"),
            List.of(),
            List.of());
    if (isDone(() -> hub.desk().publish(bulletin, committee.approver(), committee.signer()))) {
      note.accept("published " + ref.targetPath() + " " + text);
      announce(committee);
    }
  }

  private void announce(Street.Committee committee) {
    promises.published(committee.scope(), hub.desk().shelf(committee.scope()));
  }

  /** The daily signatures. */
  void renew() {
    isDone(hub.desk()::renew);
  }

  /** After a burglary; and nobody restores from a backup that has the old key in it. */
  void replaceOnlineKey() throws IOException {
    disk.free();
    note.accept("the hub has another online key");
    hub.desk().replaceOnlineKey(street.folder().resolve("hub").resolve("offline"));
    hub.backUp();
    backedUpAt = clock.instant();
  }

  /** A disk that is full says so to whoever sits there. */
  private boolean isDone(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (RuntimeException e) {
      if (!disk.isFull()) {
        throw e;
      }
      note.accept("the hub could not: its disk is full");
      return false;
    }
  }

  /** The disk has room for that. */
  void backUpOrRestore() throws IOException {
    disk.free();
    var now = clock.instant();
    if (backedUpAt.isBefore(now.minus(OLDEST_BACKUP)) || dice.percent(40)) {
      note.accept("the hub is backed up");
      hub.backUp();
      backedUpAt = now;
      return;
    }
    note.accept("the hub is restored as of " + backedUpAt);
    hub.restore();
    hub.desk().republish(street.committees().stream().map(Street.Committee::signer).toList());
    street.committees().forEach(this::announce);
  }
}
