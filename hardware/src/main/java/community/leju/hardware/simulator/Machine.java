package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The printer's sensors and roll. Rows wait here while the printer cannot print; every change of a
 * sensor is reported where automatic status is on.
 */
final class Machine {
  private static final int MOST_WAIT_MILLIS = 100;

  private final PrinterProfile profile;
  private final int bootMillis;
  private final ReceiveBuffer buffer;
  private final Paper paper;
  private final BackChannel back;
  private final Pace pace;
  private final Map<Class<?>, Fault.AtRow> coming = new LinkedHashMap<>();

  private boolean paperEnd;
  private boolean paperLow;
  private boolean coverOpen;
  private boolean held;
  private boolean automaticStatus;
  private boolean witness;

  Machine(
      PrinterProfile profile,
      int bootMillis,
      ReceiveBuffer buffer,
      Paper paper,
      BackChannel back,
      Pace pace) {
    this.profile = profile;
    this.bootMillis = bootMillis;
    this.buffer = buffer;
    this.paper = paper;
    this.back = back;
    this.pace = pace;
  }

  synchronized void suffer(Fault fault) {
    var before = sensors();
    switch (fault) {
      case Fault.AtRow later -> {
        coming.put(later.getClass(), later);
        strike();
      }
      case Fault.PaperLow _ -> paperLow = true;
      case Fault.Refill _ -> {
        paperEnd = false;
        paperLow = false;
      }
      case Fault.CoverClose _ -> coverOpen = false;
      case Fault.Speak _ -> back.silent(false);
      case Fault.Quiet _ -> back.noisy(false);
      case Fault.Xon _ -> {
        held = false;
        back.goOn();
      }
      case Fault.Slow(int bytesPerSecond) -> pace.set(bytesPerSecond);
      case Fault.Fast _ -> pace.set(0);
    }
    reportChange(before);
    notifyAll();
  }

  /** Lets happen what is due at the row that comes next. */
  private void strike() {
    for (var fault : List.copyOf(coming.values())) {
      if (paper.rows() >= fault.row()) {
        coming.remove(fault.getClass());
        happen(fault);
      }
    }
  }

  private void happen(Fault.AtRow fault) {
    switch (fault) {
      case Fault.PaperOut _ -> paperEnd = true;
      case Fault.CoverOpen _ -> coverOpen = true;
      case Fault.PowerCycle _ -> losePower();
      case Fault.Silence _ -> back.silent(true);
      case Fault.Noise _ -> back.noisy(true);
      case Fault.Xoff _ -> {
        held = true;
        back.stop();
      }
    }
  }

  /** Prints a row, of as many bytes as the head has. */
  synchronized void row(byte[] ink)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    var before = sensors();
    strike();
    reportChange(before);
    awaitReady();
    paper.row(ink);
    back.mutter();
  }

  /** A printer that cannot print leaves its buffer alone. */
  synchronized void awaitReady() throws InterruptedException, ReceiveBuffer.Interruption {
    buffer.check();
    while (offline() || held) {
      wait(MOST_WAIT_MILLIS);
      buffer.check();
    }
  }

  private void losePower() {
    automaticStatus = false;
    witness = false;
    held = false;
    // First, so that nothing of a connection that is gone comes in behind what is lost.
    back.hangUp();
    buffer.empty(bootMillis);
  }

  /** {@code DLE DC4 8}. */
  synchronized void clear() {
    buffer.empty(0);
    back.say(0x37, 0x25, 0x00);
    notifyAll();
  }

  /** {@code DLE EOT n}. */
  synchronized void answerRealTime(int n) {
    switch (n) {
      case 1 -> back.say(0x12 | (offline() ? 0x08 : 0));
      case 2 -> back.say(0x12 | (coverOpen ? 0x04 : 0) | (paperEnd ? 0x20 : 0));
      case 3 -> back.say(0x12);
      case 4 -> back.say(0x12 | (paperLow ? 0x0C : 0) | (paperEnd ? 0x60 : 0));
      default -> {}
    }
  }

  /** {@code GS a n}. */
  synchronized void automaticStatus(int n) {
    automaticStatus = n != 0;
    report();
  }

  /** {@code GS r n}, as a number or a digit: 1 paper, 2 the drawer's switch. */
  synchronized void answerStatus(int n) {
    switch (n) {
      case 1, 49 -> back.say(paperBits());
      case 2, 50 -> back.say(0);
      default -> {}
    }
  }

  /** {@code GS I n}. */
  synchronized void answerId(int n) {
    var reply = new Identity(profile).answer(n);
    if (reply.length > 0) {
      back.say(reply);
    }
  }

  /** {@code GS ( H} function 48. */
  synchronized void answerProcessId(byte[] id) {
    back.say(0x37, 0x22, id[0], id[1], id[2], id[3], 0x00);
  }

  synchronized void keepWitness() {
    witness = true;
  }

  /** {@code GS ( L} function 80, of a memory that holds one picture at the most. */
  synchronized void answerKeyCodes(String key) {
    if (witness) {
      back.say(0x37, 0x73, 0x40, key.charAt(0), key.charAt(1), 0x00);
    } else {
      back.say(0x37, 0x73, 0x40, 0x00);
    }
  }

  PrinterProfile profile() {
    return profile;
  }

  private boolean offline() {
    return paperEnd || coverOpen;
  }

  private int paperBits() {
    return (paperLow ? 0x03 : 0) | (paperEnd ? 0x0C : 0);
  }

  private List<Integer> sensors() {
    return List.of(0x10 | (offline() ? 0x08 : 0) | (coverOpen ? 0x20 : 0), paperBits());
  }

  private void reportChange(List<Integer> before) {
    if (!before.equals(sensors())) {
      report();
    }
  }

  private void report() {
    if (automaticStatus) {
      back.say(sensors().getFirst(), 0, sensors().getLast(), 0);
    }
  }
}
