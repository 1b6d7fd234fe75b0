package community.leju.trials.simulation;

import community.leju.agent.store.Outbox;
import community.leju.content.item.Scope;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a world must never break, judged from outside: by the files, and by what people saw. */
final class Promises {
  private final WorldClock clock;

  /** What residents were told is received, and when, by id. */
  private final Map<String, Acknowledged> acknowledged = new LinkedHashMap<>();

  /** What was begun, and whose end nobody saw. */
  private final Set<String> begun = new HashSet<>();

  /** Slips that say 已确认, by id. */
  private final Map<String, Envelope> confirmed = new HashMap<>();

  /** Every release that was made, as a committee's kiosks should show it. */
  private final Map<Scope, List<Map<String, String>>> releases = new HashMap<>();

  /** How far along these each kiosk's screen has come. */
  private final Map<Integer, Integer> shown = new HashMap<>();

  /** Kiosks whose disk spoilt something. */
  private final Set<Integer> spoilt = new HashSet<>();

  private record Acknowledged(Envelope envelope, Instant at) {}

  Promises(WorldClock clock) {
    this.clock = clock;
  }

  void acknowledge(Envelope envelope) {
    acknowledged.put(envelope.clear().id().hex(), new Acknowledged(envelope, clock.instant()));
    if (envelope.clear().leased()) {
      confirmed.put(envelope.clear().id().hex(), envelope);
    }
  }

  /** Residents come back and read what became of their bookings. */
  void readSlips(SimulatedKiosk kiosk) {
    acknowledged.forEach((id, told) -> {
      var clear = told.envelope().clear();
      if (clear.number().kiosk() == kiosk.number()
          && !confirmed.containsKey(id)
          && outcome(kiosk, told).filter(Outcome.CONFIRMED::equals).isPresent()) {
        confirmed.put(id, told.envelope());
      }
    });
    checkPlaces(confirmed.values().stream().map(Promises::place).toList());
  }

  private static Optional<Outcome> outcome(SimulatedKiosk kiosk, Acknowledged told) {
    return kiosk
        .screen()
        .outbox()
        .find(told.envelope().clear().id())
        .flatMap(Outbox.Entry::receipt)
        .map(Receipt::outcome);
  }

  private static String place(Envelope envelope) {
    return envelope.clear().office() + " " + envelope.clear().slot().orElseThrow();
  }

  /** Promise 5: no slot beyond its capacity. */
  private static void checkPlaces(Collection<String> given) {
    var places = new HashMap<String, Integer>();
    for (var place : given) {
      if (places.merge(place, 1, Integer::sum) > Street.CAPACITY) {
        throw new PromiseBroken("more confirmed than there are places: " + place);
      }
    }
  }

  void begin(SubmissionId id) {
    begun.add(id.hex());
  }

  void published(Scope committee, Map<String, String> shelf) {
    releases.computeIfAbsent(committee, _ -> new ArrayList<>()).add(shelf);
  }

  /** Promise 3: a screen shows a release as it was made, whole, and never an older one again. */
  void checkScreen(SimulatedKiosk kiosk) throws IOException {
    var shelf = kiosk.shelf();
    if (shelf.isEmpty() && !shown.containsKey(kiosk.number())) {
      return;
    }
    var made = releases.getOrDefault(kiosk.committee(), List.of());
    int newest = made.lastIndexOf(shelf);
    if (newest < 0) {
      throw new PromiseBroken("kiosk " + kiosk.number() + " shows what nobody released: " + shelf);
    }
    int before = shown.getOrDefault(kiosk.number(), 0);
    if (newest < before) {
      throw new PromiseBroken(
          "kiosk %d shows release %d after %d".formatted(kiosk.number(), newest, before));
    }
    // What a restored hub releases may be what was released before: the first of them counts.
    shown.put(kiosk.number(), before + made.subList(before, made.size()).indexOf(shelf));
    for (var entry : shelf.entrySet()) {
      if (!kiosk.has(entry.getValue()) && !isMissed(kiosk, entry.getKey(), entry.getValue())) {
        throw new PromiseBroken("kiosk " + kiosk.number() + " has another " + entry.getKey());
      }
    }
  }

  private boolean isMissed(SimulatedKiosk kiosk, String path, String sha256) throws IOException {
    return spoilt.contains(kiosk.number())
        && (kiosk.leavesOut(path) || kiosk.content(sha256).isEmpty());
  }

  /** A disk has spoilt something: until it is fetched anew it may be missing, and never wrong. */
  void spoilt(SimulatedKiosk kiosk) {
    spoilt.add(kiosk.number());
  }

  /** Promise 2: what was down is up to date again, and nobody's hand was needed. */
  boolean isSettled(SimulatedKiosk kiosk) throws IOException {
    var made = releases.getOrDefault(kiosk.committee(), List.of());
    return kiosk.isDrained()
        && !made.isEmpty()
        && kiosk.shelf().equals(made.getLast())
        && kiosk.isWhole();
  }

  /** All that can be said once everything is at rest. */
  void checkAll(Path hub, List<SimulatedKiosk> kiosks, Path world)
      throws IOException, SQLException {
    checkEffects(hub);
    checkOutboxes(kiosks);
    Canary.mustNotBeIn(world);
  }

  private record Effect(int kiosk, long sequence, String digest, String outcome, String slot) {}

  /** Promises 1 and 5: each effect once, none of it from nowhere, no place twice. */
  private void checkEffects(Path hub) throws SQLException {
    var effects = effects(hub);
    acknowledged.forEach((id, told) -> {
      var envelope = told.envelope();
      var effect = effects.get(id);
      if (effect == null) {
        throw new PromiseBroken("lost: " + name(envelope));
      }
      if (!effect.digest().equals(envelope.digest())) {
        throw new PromiseBroken("changed on its way: " + name(envelope));
      }
    });
    var numbers = new HashSet<String>();
    var given = new HashMap<String, String>();
    confirmed.forEach((id, envelope) -> given.put(id, place(envelope)));
    effects.forEach((id, effect) -> {
      if (!acknowledged.containsKey(id) && !begun.contains(id)) {
        throw new PromiseBroken("nobody ever sent " + id);
      }
      if (!numbers.add(effect.kiosk() + "-" + effect.sequence())) {
        throw new PromiseBroken("two have the number " + effect.kiosk() + "-" + effect.sequence());
      }
      if (effect.outcome().equals("CONFIRMED")) {
        given.put(id, effect.slot());
      } else if (confirmed.containsKey(id)) {
        throw new PromiseBroken("a slip says confirmed, the hub " + effect.outcome() + ": " + id);
      }
    });
    checkPlaces(given.values());
  }

  private static Map<String, Effect> effects(Path hub) throws SQLException {
    var effects = new LinkedHashMap<String, Effect>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + hub);
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select id, receipt.kiosk, receipt.sequence, receipt.digest, submission.outcome,
                  office || ' ' || slot
                from submission join submission_receipt as receipt using (id)
                """)) {
      while (row.next()) {
        effects.put(
            row.getString(1),
            new Effect(
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
      }
    }
    return effects;
  }

  private void checkOutboxes(List<SimulatedKiosk> kiosks) {
    for (var kiosk : kiosks) {
      acknowledged.values().stream()
          .filter(told -> told.envelope().clear().number().kiosk() == kiosk.number())
          .forEach(told -> checkReceipt(kiosk, told));
    }
  }

  private void checkReceipt(SimulatedKiosk kiosk, Acknowledged told) {
    var entry = kiosk.screen().outbox().find(told.envelope().clear().id());
    if (entry.isEmpty()) {
      if (clock.instant().isBefore(told.at().plus(SimulatedKiosk.KEPT))) {
        throw new PromiseBroken("forgotten too early: " + name(told.envelope()));
      }
      return;
    }
    var receipt = entry.get().receipt();
    if (entry.get().state() != Outbox.State.DELIVERED || receipt.isEmpty()) {
      throw new PromiseBroken("no receipt for " + name(told.envelope()));
    }
    if (!receipt.get().digest().equals(told.envelope().digest())) {
      throw new PromiseBroken("another's receipt for " + name(told.envelope()));
    }
  }

  private static String name(Envelope envelope) {
    return envelope.clear().number().digits() + " (" + envelope.clear().id().hex() + ")";
  }
}
