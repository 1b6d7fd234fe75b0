package community.leju.kiosk.technician;

import community.leju.agent.store.Line;
import community.leju.agent.store.Outbox;
import community.leju.kiosk.page.FactsView.Row;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the kiosk is. */
final class StatusRows {
  static final ZoneId WITHOUT_STREET = ZoneId.of("Asia/Shanghai");
  private static final long LITTLE_DISK_BYTES = 500_000_000;
  private static final long LITTLE_MEMORY_BYTES = 150_000_000;
  private static final int MOST_PROBLEMS = 6;

  private final Technician.Parts parts;
  private final Machine machine;
  private final LineSince since;
  private final DeviceRows devices;
  private final Build build = new Build();
  private final long startedNanos;

  StatusRows(Technician.Parts parts, Machine machine, LineSince since) {
    this.parts = parts;
    this.machine = machine;
    this.since = since;
    this.devices = new DeviceRows(parts.devices(), parts.printer(), parts.scanner());
    this.startedNanos = parts.nanos().getAsLong();
  }

  List<Row> rows(Words words) {
    var showing = parts.station().showing();
    var amounts = new Amounts(words, showing.map(Showing::zone).orElse(WITHOUT_STREET));
    var rows = new ArrayList<Row>();
    rows.add(kiosk(showing, words));
    rows.add(line(showing, amounts));
    rows.add(waiting(amounts));
    rows.addAll(devices.rows(amounts));
    showing.ifPresent(one -> rows.add(shelf(one, amounts)));
    showing.ifPresent(one -> rows.add(time(one, amounts)));
    rows.add(disk(words));
    rows.add(memory(words));
    rows.add(running(amounts));
    rows.add(
        Row.of(
            words.of("technician.program"),
            words.of(
                "technician.program.value",
                build.digest().orElse(words.of("technician.unknown")),
                Runtime.version().feature())));
    return List.copyOf(rows);
  }

  private static Row kiosk(Optional<Showing> showing, Words words) {
    var name = words.of("technician.kiosk");
    return showing
        .map(one ->
            Row.of(
                name,
                words.of("technician.kiosk.value", "%04d".formatted(one.identity().kiosk())),
                one.committee()
                    .map(committee -> words.of(committee.title()))
                    .orElse(one.identity().committee().value())))
        .orElseGet(() -> Row.of(name, words.of("technician.kiosk.none")).in("bad"));
  }

  private Row line(Optional<Showing> showing, Amounts amounts) {
    var words = amounts.words();
    var line = showing.map(Showing::line).orElse(Line.UNKNOWN);
    var last =
        line.lastSynchronised()
            .map(at -> words.of("technician.synchronised", amounts.at(at)))
            .orElse(words.of("technician.synchronised.never"));
    return Row.of(
            words.of("technician.line"),
            words.of(line.up() ? "technician.line.up" : "technician.line.down"),
            words.of("technician.line.since", amounts.time(since.since())),
            last)
        .in(line.up() ? "good" : "bad");
  }

  private Row waiting(Amounts amounts) {
    var words = amounts.words();
    var name = words.of("technician.outbox");
    var outbox = parts.station().outbox();
    var refused = outbox.map(Outbox::quarantined).orElse(List.of());
    var waiting = outbox.map(Outbox::waiting);
    int count = waiting.map(Outbox.Waiting::count).orElse(0);
    var details = new ArrayList<String>();
    waiting
        .flatMap(Outbox.Waiting::since)
        .ifPresent(at -> details.add(words.of("technician.outbox.since", amounts.at(at))));
    if (outbox.isPresent() && !outbox.get().hasRoom()) {
      details.add(words.of("technician.outbox.full"));
    }
    if (!refused.isEmpty()) {
      details.add(words.of("technician.outbox.refused", refused.size()));
      refused.stream()
          .limit(MOST_PROBLEMS)
          .forEach(one -> details.add(one.number().grouped() + " · " + one.reason()));
    }
    boolean bad = !refused.isEmpty() || outbox.filter(one -> !one.hasRoom()).isPresent();
    return new Row(
        name,
        count == 0 ? words.of("technician.outbox.none") : words.of("technician.outbox.some", count),
        bad ? "bad" : count == 0 ? "good" : "wait",
        details);
  }

  private static Row shelf(Showing showing, Amounts amounts) {
    var words = amounts.words();
    var shelf = showing.shelf();
    var details = new ArrayList<String>();
    var problems = shelf.problems();
    if (!problems.isEmpty()) {
      details.add(words.of("technician.shelf.problems", problems.size()));
      problems.stream().limit(MOST_PROBLEMS).forEach(details::add);
    }
    return new Row(
        words.of("technician.shelf"),
        words.of("technician.shelf.value", shelf.generation(), shelf.items().size()),
        problems.isEmpty() && shelf.generation() > 0 ? "good" : "wait",
        details);
  }

  private static Row time(Showing showing, Amounts amounts) {
    var words = amounts.words();
    var trusted = showing.line().timeTrusted();
    return Row.of(
            words.of("technician.time"),
            words.of(trusted ? "technician.time.trusted" : "technician.time.unsure"),
            amounts.at(showing.now()) + " · " + amounts.zone())
        .in(trusted ? "good" : "wait");
  }

  private Row disk(Words words) {
    return room("technician.disk", machine.disk(), LITTLE_DISK_BYTES, words);
  }

  private Row memory(Words words) {
    var row = room("technician.memory", machine.memory(), LITTLE_MEMORY_BYTES, words);
    return machine
        .ownMemory()
        .map(own -> words.of("technician.memory.own", Amounts.bytes(own)))
        .map(own -> new Row(row.name(), row.value(), row.tone(), List.of(own)))
        .orElse(row);
  }

  private static Row room(String key, Optional<Machine.Room> room, long little, Words words) {
    return room.map(some ->
            Row.of(
                    words.of(key),
                    words.of(
                        "technician.room", Amounts.bytes(some.free()), Amounts.bytes(some.whole())))
                .in(some.free() < little ? "bad" : "good"))
        .orElseGet(() -> Row.of(words.of(key), words.of("technician.unknown")));
  }

  private Row running(Amounts amounts) {
    var words = amounts.words();
    var own = Duration.ofNanos(parts.nanos().getAsLong() - startedNanos);
    return Row.of(
        words.of("technician.running"),
        amounts.time(own),
        machine
            .uptime()
            .map(up -> words.of("technician.running.machine", amounts.time(up)))
            .orElse(""));
  }
}
