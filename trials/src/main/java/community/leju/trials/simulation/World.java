package community.leju.trials.simulation;

import community.leju.agent.hub.Transport;
import community.leju.agent.store.StoreFailed;
import community.leju.content.guide.Slot;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.SubmissionId;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One hub and one to twenty kiosks, from a seed. Things happen one after another: residents book,
 * clerks publish, lines break, power fails, clocks jump; then all is mended, and the promises are
 * checked.
 */
final class World implements AutoCloseable {
  private static final int LEAST_STEPS = 15;
  private static final int MOST_STEPS = 60;
  private static final int MOST_ROUNDS = 40;
  private static final int ID_BYTES = 16;
  private static final int LITTLE_ROOM = 200_000;
  private static final int MOST_TRACED = 2_000;
  private static final List<Duration> WRONG_CLOCKS =
      List.of(
          Duration.ofDays(3_653), Duration.ofDays(-20_458), Duration.ofHours(-8), Duration.ZERO);

  private final Disk disk;
  private final Path folder;
  private final Street street;
  private final Dice dice;
  private final WorldClock clock = WorldClock.at(Street.BEGINNING);
  private final Promises promises = new Promises(clock);
  private final List<SimulatedKiosk> kiosks = new ArrayList<>();
  private final List<String> trace = new ArrayList<>();
  private final SimulatedHub hub;
  private final Office office;
  private final Forger forger;
  private boolean hubMayLosePower;
  private boolean hubWasBrokenInto;

  /**
   * Makes a world.
   *
   * @param disk with nothing on it
   */
  World(long seed, Street street, Disk disk) throws IOException {
    this.disk = disk;
    this.folder = disk.folder();
    this.street = street;
    this.dice = new Dice(seed);
    forger = new Forger(dice, clock);
    var own = folder.resolve("hub");
    CrashImage.take(street.folder().resolve("hub"), own, dice);
    hub = new SimulatedHub(street, own, clock, dice);
    for (int number = 1; number <= numberOfKiosks(); number++) {
      var name = "kiosk-" + number;
      CrashImage.take(street.folder().resolve(name), folder.resolve(name), dice);
      var identity = street.kiosks().get(number - 1);
      var network = new SimulatedNetwork(this, number, dice, forger);
      var office = street.committeeOf(identity).office();
      kiosks.add(
          new SimulatedKiosk(
              identity, office, folder.resolve(name), clock.another(), network, dice));
    }
    office = new Office(hub, street, disk, clock, dice, promises, this::note);
  }

  /** Mostly few: twenty of them cost twenty times as much and find little more. */
  private int numberOfKiosks() {
    return dice.percent(5) ? Street.MOST_KIOSKS : dice.between(1, 4);
  }

  /** Runs to the end. */
  void run() throws IOException, SQLException {
    int steps = dice.between(LEAST_STEPS, MOST_STEPS);
    for (int i = 0; i < steps; i++) {
      pass(Duration.ofSeconds(dice.between(1, dice.percent(10) ? 40_000 : 600)));
      step();
    }
    mend();
    settle();
    promises.checkAll(hub.database(), kiosks, folder);
  }

  /** What happened, in order. */
  List<String> trace() {
    return List.copyOf(trace);
  }

  private void note(String what) {
    if (trace.size() < MOST_TRACED) {
      trace.add(clock.instant() + " " + what);
    }
  }

  void pass(Duration duration) {
    clock.pass(duration);
  }

  private void step() throws IOException {
    var kiosk = dice.oneOf(kiosks);
    int what = dice.below(100);
    if (what < 30) {
      tick(kiosk);
    } else if (what < 55) {
      book(kiosk);
    } else if (what < 67) {
      office.publish(dice.oneOf(street.committees()));
    } else if (what < 80) {
      turn(kiosk, dice.oneOf(List.of(Weather.values())));
    } else if (what < 88) {
      crash(kiosk, CrashImage.Tear.NONE);
    } else if (what < 92) {
      crashHub(CrashImage.Tear.NONE);
    } else if (what < 93) {
      spoil(kiosk);
    } else if (what < 95) {
      var wrong = dice.oneOf(WRONG_CLOCKS);
      note("kiosk " + kiosk.number() + "'s clock is wrong by " + wrong);
      kiosk.clock().beWrongBy(wrong);
    } else if (what < 96) {
      kiosk.network().arriveLate();
    } else if (what < 97) {
      breakIn(kiosk);
    } else if (what < 98) {
      fillDisk();
    } else if (what < 99) {
      office.backUpOrRestore();
    } else {
      note("days pass");
      pass(Duration.ofDays(dice.between(1, 20)));
      office.renew();
    }
  }

  private void fillDisk() throws IOException {
    if (disk.isFull()) {
      note("there is room on the disks again");
      disk.free();
    } else {
      int left = dice.below(LITTLE_ROOM);
      note("the disks have " + left + " bytes left");
      disk.leave(left);
    }
  }

  /** Whoever has the hub's key sits on a kiosk's line. */
  private void breakIn(SimulatedKiosk kiosk) {
    note("the hub is broken into, and its online key stolen");
    forger.steal(hub.desk().onlineKey());
    hubWasBrokenInto = true;
    turn(kiosk, Weather.HOSTILE);
  }

  private void turn(SimulatedKiosk kiosk, Weather weather) {
    note("kiosk " + kiosk.number() + "'s line: " + weather);
    kiosk.network().become(weather);
  }

  private void tick(SimulatedKiosk kiosk) throws IOException {
    hubMayLosePower = dice.percent(15);
    try {
      kiosk.tick(dice.percent(30));
      note("kiosk " + kiosk.number() + " ticked, " + kiosk.waiting() + " wait");
      promises.checkScreen(kiosk);
      promises.readSlips(kiosk);
    } catch (PowerCut e) {
      crash(kiosk, anyTear());
    } finally {
      hubMayLosePower = false;
    }
  }

  private void book(SimulatedKiosk kiosk) throws IOException {
    var day = LocalDate.ofInstant(clock.instant(), Street.ZONE).plusDays(dice.between(1, 2));
    var slot = new Slot(day, LocalTime.of(dice.between(9, 10), 0));
    var id = new SubmissionId(HexFormat.of().formatHex(dice.bytes(ID_BYTES)));
    promises.begin(id);
    Envelope envelope;
    try {
      envelope = kiosk.book(id, slot);
    } catch (StoreFailed e) {
      note("kiosk " + kiosk.number() + " could not keep a booking, and said so");
      return;
    }
    if (dice.percent(15)) {
      crash(kiosk, anyTear());
    } else {
      note("kiosk " + kiosk.number() + " received " + envelope.clear().number().digits());
      promises.acknowledge(envelope);
    }
  }

  private CrashImage.Tear anyTear() {
    return dice.oneOf(List.of(CrashImage.Tear.values()));
  }

  private void crash(SimulatedKiosk kiosk, CrashImage.Tear tear) throws IOException {
    note("kiosk " + kiosk.number() + " loses power, last transaction " + tear);
    disk.free();
    kiosk.crash(tear);
    promises.checkScreen(kiosk);
  }

  private void spoil(SimulatedKiosk kiosk) throws IOException {
    disk.free();
    kiosk
        .spoil()
        .ifPresent(name -> {
          note("kiosk " + kiosk.number() + "'s disk flips a bit of " + name);
          promises.spoilt(kiosk);
        });
    promises.checkScreen(kiosk);
  }

  private void crashHub(CrashImage.Tear tear) throws IOException {
    note("the hub loses power, last transaction " + tear);
    disk.free();
    hub.crash(tear);
  }

  /** A kiosk's request arrives. */
  Transport.Response askHub(
      Transport.Request request, Optional<X509Certificate> certificate, String from)
      throws IOException {
    if (!hubMayLosePower || !dice.percent(20)) {
      return hub.answer(request, certificate, from);
    }
    boolean before = dice.percent(50);
    if (!before) {
      hub.answer(request, certificate, from);
    }
    crashHub(before ? CrashImage.Tear.NONE : anyTear());
    throw new IOException("the hub is gone");
  }

  private void mend() throws IOException {
    note("all is mended");
    disk.free();
    if (hubWasBrokenInto) {
      office.replaceOnlineKey();
    }
    office.renew();
    for (var kiosk : kiosks) {
      kiosk.network().arriveLate();
      kiosk.network().become(Weather.FAIR);
      kiosk.clock().beWrongBy(Duration.ZERO);
    }
  }

  private void settle() throws IOException {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean settled = true;
      for (var kiosk : kiosks) {
        // Each speaks to the hub once: it may have been restored since.
        if (round == 0 || !promises.isSettled(kiosk)) {
          kiosk.tick(false);
          promises.checkScreen(kiosk);
          promises.readSlips(kiosk);
          settled &= promises.isSettled(kiosk);
        }
      }
      if (settled) {
        return;
      }
      pass(Duration.ofMinutes(20));
      office.renew();
    }
    var stuck = new ArrayList<String>();
    for (var kiosk : kiosks) {
      if (!promises.isSettled(kiosk)) {
        stuck.add(kiosk.number() + " with " + kiosk.waiting());
      }
    }
    throw new PromiseBroken("not settled long after all was mended: " + stuck);
  }

  @Override
  public void close() throws IOException {
    disk.free();
    kiosks.forEach(SimulatedKiosk::close);
    hub.close();
    CrashImage.empty(folder);
  }
}
