package community.leju.hub;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.hub.backup.Backup;
import community.leju.hub.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A hub and some kiosks to which things happen in an order that the seed alone decides. */
final class LeaseWorld implements AutoCloseable {
  static final ItemRef SERVICE = new ItemRef(HubFixture.FIRST, "service", "residence-proof");
  private static final Slot SLOT = Slot.of("2026-01-06T09:30").orElseThrow();

  private final Path folder;
  private final Random random;
  private final HubFixture hub;
  private final List<LeasedKiosk> kiosks = new ArrayList<>();
  private final int capacity;
  private int restores;
  private Path backup;

  LeaseWorld(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    this.capacity = 1 + random.nextInt(5);
    hub = HubFixture.fresh(folder);
    hub.publish(HubFixture.service(capacity));
    int many = 1 + random.nextInt(3);
    for (int i = 0; i < many; i++) {
      kiosks.add(new LeasedKiosk(hub, Files.createDirectory(folder.resolve("kiosk-" + i)), random));
    }
    backup = backup();
  }

  int capacity() {
    return capacity;
  }

  /** One thing happens. */
  String step() throws IOException {
    var kiosk = kiosks.get(random.nextInt(kiosks.size()));
    int what = random.nextInt(100);
    if (what < 18) {
      kiosk.book(SLOT, random.nextInt(5) > 0);
      return "book";
    }
    if (what < 55) {
      kiosk.hear();
      return "hear";
    }
    if (what < 85) {
      kiosk.deliver();
      return "deliver";
    }
    if (what < 90) {
      kiosk.restart();
      return "kiosk restarts";
    }
    if (what < 94) {
      hub.clock.forward(Duration.ofMinutes(random.nextInt(20)));
      return "time";
    }
    if (what < 96) {
      hub.restart();
      return "hub restarts";
    }
    if (what < 98) {
      backup = backup();
      return "backup";
    }
    restore();
    return "restore";
  }

  private Path backup() throws IOException {
    var into = folder.resolve("backup-" + random.nextLong());
    new Backup(hub.data, hub.clock, _ -> {}).run(into);
    return into;
  }

  private void restore() throws IOException {
    var data = folder.resolve("restored-" + restores++);
    new Restore(backup)
        .run(data, part -> BackupCommands.begin(part, hub.clock, hub.random), _ -> {});
    hub.moveTo(data);
  }

  /** How many slips say that they are confirmed. */
  long promised() {
    return kiosks.stream().mapToLong(kiosk -> kiosk.promised(SLOT)).sum();
  }

  /** The line is good again, the slot is near, and residents ask for what is left. */
  void settle() {
    kiosks.forEach(kiosk -> kiosk.loss = 0);
    for (int round = 0; round < 4; round++) {
      kiosks.forEach(LeasedKiosk::hear);
      kiosks.forEach(LeasedKiosk::deliver);
    }
    var near = SLOT.start().atZone(HubFixture.ZONE).toInstant().minus(Duration.ofHours(1));
    hub.clock.forward(Duration.between(hub.clock.instant(), near));
    kiosks.forEach(LeasedKiosk::hear);
    for (int i = 0; i < capacity; i++) {
      kiosks.getFirst().book(SLOT, false);
    }
    kiosks.forEach(LeasedKiosk::deliver);
  }

  /** How many places are given, by the hub. */
  int booked() {
    return hub.parts.database.read(handle ->
        handle
            .createQuery("select count(*) from submission where outcome = 'CONFIRMED'")
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void close() {
    kiosks.forEach(LeasedKiosk::close);
    hub.close();
  }
}
