package community.leju.kiosk.scan;

import community.leju.agent.store.Outbox;
import community.leju.content.submission.SlipCode;
import community.leju.hardware.scanner.Scanner;
import community.leju.hardware.scanner.ScannerConfig;
import community.leju.hardware.scanner.ScannerHealth;
import community.leju.hardware.scanner.ScannerListener;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Station;
import community.leju.process.launch.Failure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** This kiosk's scanner, where it has one, and the slip that was scanned last. Thread-safe. */
public final class Scans implements AutoCloseable {
  private final Optional<ScannerConfig> config;
  private final Station station;
  private final Visits visits;
  private final Times times;
  private final Gate gate;
  private final Signals signals;
  private volatile Optional<Scanner> scanner = Optional.empty();
  private volatile Optional<SlipCode.Scanned> slip = Optional.empty();
  private volatile Optional<Outbox.Entry> heard = Optional.empty();

  /** The wall's clock, and one that only goes on. */
  public record Times(Clock clock, LongSupplier nanos) {}

  /**
   * When a scan changes no page.
   *
   * @param covered an alert lies over everything, or a technician is at work: nothing is said
   * @param drafting a booking is begun
   */
  public record Gate(BooleanSupplier covered, BooleanSupplier drafting) {}

  /**
   * Whom to tell.
   *
   * @param show the page of the slip should be shown now
   * @param changed how that slip stands has changed
   * @param hint given the key of a sentence that the page should say for a moment
   */
  public record Signals(Runnable show, Runnable changed, Consumer<String> hint) {}

  /**
   * Reads how the scanner is connected.
   *
   * @param file a technician's file; empty on a kiosk without a scanner
   * @throws Failure where the file is missing or wrong, naming each field
   */
  public Scans(
      Optional<Path> file,
      Station station,
      Visits visits,
      Times times,
      Gate gate,
      Signals signals) {
    this.config = file.map(ScannerConfig::read);
    this.station = station;
    this.visits = visits;
    this.times = times;
    this.gate = gate;
    this.signals = signals;
    visits.onWipe(this::forget);
    station.onNews(_ -> hear());
  }

  /** From now on what is scanned is heard. */
  public void open() {
    scanner = config.map(one -> Scanner.open(one, new Ear(), times.clock(), times.nanos()));
  }

  /** As last heard; empty on a kiosk without a scanner, and before it is opened. */
  public Optional<Seen> seen() {
    return scanner.map(one ->
        new Seen(
            one.health(), one.counts(), one.last(), slip.map(scanned -> scanned.code().number())));
  }

  /** The slip of this visit. */
  Optional<SlipCode.Scanned> slip() {
    return slip;
  }

  private void take(String text) {
    visits.touch();
    var scanned = SlipCode.scan(text);
    if (gate.covered().getAsBoolean()) {
      // A technician sees in the corner that it was read; an alert is more important.
      slip = scanned;
      return;
    }
    if (gate.drafting().getAsBoolean()) {
      // Whoever types would lose the page under their fingers, and home forgets their answers; the
      // slip in the hand can be scanned again.
      signals.hint().accept("scan.drafting");
    } else if (scanned.isEmpty()) {
      signals.hint().accept("scan.none");
    } else {
      visits.use();
      slip = scanned;
      heard = entry();
      signals.show().run();
    }
  }

  private void forget() {
    slip = Optional.empty();
    heard = Optional.empty();
  }

  private Optional<Outbox.Entry> entry() {
    return slip.flatMap(
        scanned -> station.outbox().flatMap(outbox -> outbox.find(scanned.code().number())));
  }

  private void hear() {
    var now = entry();
    if (!now.equals(heard)) {
      heard = now;
      signals.changed().run();
    }
  }

  @Override
  public void close() {
    scanner.ifPresent(Scanner::close);
  }

  private final class Ear implements ScannerListener {
    @Override
    public void scanned(String text) {
      take(text);
    }

    @Override
    public void changed(ScannerHealth health) {}
  }
}
