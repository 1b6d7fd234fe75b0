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
import java.util.Set;
import java.util.stream.Stream;

/** A hub and some kiosks to which things happen in an order that the seed alone decides. */
final class LeaseWorld implements AutoCloseable {
  static final ItemRef SERVICE = new ItemRef(HubFixture.FIRST, "service", "residence-proof");
  private static final List<Slot> SLOTS =
      Stream.of("09:00", "09:30", "10:00", "10:30")
          .map(time -> Slot.of("2026-01-06T" + time).orElseThrow())
          .toList();

  private final Path folder;
  private final Random random;
  private final HubFixture hub;
  private final List<LeasedKiosk> kiosks = new ArrayList<>();
  private final int capacity;

  /** In a hundred steps: how often a kiosk hears, and how often the hub is restored. */
  private final int hearing;

  private final int restoring;
  private int restores;
  private Path backup;

  LeaseWorld(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    this.capacity = 1 + random.nextInt(4);
    this.hearing = 5 + random.nextInt(25);
    this.restoring = random.nextBoolean() ? 0 : 1 + random.nextInt(4);
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
    if (what < 2) {
      hub.restart();
      return "hub restarts";
    }
    if (what < 5) {
      backup = backup();
      return "backup";
    }
    if (what < 5 + restoring) {
      restore();
      return "restore";
    }
    if (what < 14) {
      kiosk.restart();
      return "kiosk restarts";
    }
    if (what < 18) {
      hub.clock.forward(Duration.ofMinutes(random.nextInt(20)));
      return "time";
    }
    if (what < 18 + hearing) {
      kiosk.hear();
      return "hear";
    }
    if (what < 70) {
      kiosk.book(SLOTS.get(random.nextInt(SLOTS.size())), random.nextBoolean());
      return "book";
    }
    kiosk.deliver();
    return "deliver";
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

  /** How many slips say that they are confirmed: the most that any slot has. */
  long promised() {
    return SLOTS.stream()
        .mapToLong(slot -> kiosks.stream().mapToLong(kiosk -> kiosk.promised(slot)).sum())
        .max()
        .orElse(0);
  }

  /** The line is good again, the slots are near, and residents ask for what is left. */
  void settle() {
    kiosks.forEach(kiosk -> kiosk.loss = 0);
    for (int round = 0; round < 4; round++) {
      kiosks.forEach(LeasedKiosk::hear);
      kiosks.forEach(LeasedKiosk::deliver);
    }
    var near = SLOTS.getFirst().start().atZone(HubFixture.ZONE).toInstant();
    hub.clock.forward(Duration.between(hub.clock.instant(), near.minus(Duration.ofMinutes(20))));
    kiosks.forEach(LeasedKiosk::hear);
    for (var slot : SLOTS) {
      for (int i = 0; i < capacity; i++) {
        kiosks.getFirst().book(slot, false);
      }
    }
    kiosks.forEach(LeasedKiosk::deliver);
  }

  /** How many places of each slot are given, by the hub. */
  Set<Integer> booked() {
    return Set.copyOf(
        hub.parts.database.read(handle ->
            handle
                .createQuery(
                    """
                    select count(*) from submission where outcome = 'CONFIRMED' group by slot
                    """)
                .mapTo(Integer.class)
                .list()));
  }

  @Override
  public void close() {
    kiosks.forEach(LeasedKiosk::close);
    hub.close();
  }
}
