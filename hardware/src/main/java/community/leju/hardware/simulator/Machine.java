package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The printer's sensors, roll and voice. Rows wait here while the printer cannot print; every
 * change of a sensor is reported where automatic status is on.
 */
final class Machine {
  private static final int NEVER = Integer.MAX_VALUE;
  private static final int MOST_WAIT_MILLIS = 100;

  private final PrinterProfile profile;
  private final int bootMillis;
  private final ReceiveBuffer buffer;
  private final Paper paper;
  private final OutputStream out;
  private final byte[] white;

  private int paperOutAtRow = NEVER;
  private int powerCycleAtRow = NEVER;
  private boolean paperEnd;
  private boolean paperLow;
  private boolean coverOpen;
  private boolean silent;
  private boolean automaticStatus;
  private boolean witness;

  Machine(
      PrinterProfile profile, int bootMillis, ReceiveBuffer buffer, Paper paper, OutputStream out) {
    this.profile = profile;
    this.bootMillis = bootMillis;
    this.buffer = buffer;
    this.paper = paper;
    this.out = out;
    this.white = new byte[profile.rowBytes()];
  }

  synchronized void suffer(Fault fault) throws IOException {
    switch (fault) {
      case Fault.PaperOut(int row) -> {
        paperOutAtRow = row;
        if (paper.rows() >= row) {
          endPaper();
        }
      }
      case Fault.PaperLow _ -> paperLow = true;
      case Fault.Refill _ -> {
        paperEnd = false;
        paperLow = false;
      }
      case Fault.CoverOpen _ -> coverOpen = true;
      case Fault.CoverClose _ -> coverOpen = false;
      case Fault.PowerCycle(int row) -> {
        powerCycleAtRow = row;
        if (paper.rows() >= row) {
          losePower();
        }
      }
      case Fault.Silence _ -> silent = true;
      case Fault.Speak _ -> silent = false;
    }
    report();
    notifyAll();
  }

  /** Prints a row, or feeds one where {@code length} is 0. */
  synchronized void row(byte[] ink, int length)
      throws IOException, InterruptedException, ReceiveBuffer.Interruption {
    if (paper.rows() >= powerCycleAtRow) {
      losePower();
    }
    if (paper.rows() >= paperOutAtRow) {
      endPaper();
      report();
    }
    awaitOnline();
    paper.row(length == 0 ? white : ink, length == 0 ? white.length : length);
  }

  /** A printer that is offline leaves its buffer alone. */
  synchronized void awaitOnline() throws InterruptedException, ReceiveBuffer.Interruption {
    buffer.check();
    while (offline()) {
      wait(MOST_WAIT_MILLIS);
      buffer.check();
    }
  }

  private void endPaper() {
    paperOutAtRow = NEVER;
    paperEnd = true;
  }

  private void losePower() {
    powerCycleAtRow = NEVER;
    automaticStatus = false;
    witness = false;
    buffer.empty(bootMillis);
  }

  /** {@code DLE DC4 8}. */
  synchronized void clear() throws IOException {
    buffer.empty(0);
    say(0x37, 0x25, 0x00);
    notifyAll();
  }

  /** {@code DLE EOT n}. */
  synchronized void answerRealTime(int n) throws IOException {
    switch (n) {
      case 1 -> say(0x12 | (offline() ? 0x08 : 0));
      case 2 -> say(0x12 | (coverOpen ? 0x04 : 0) | (paperEnd ? 0x20 : 0));
      case 3 -> say(0x12);
      case 4 -> say(0x12 | (paperLow ? 0x0C : 0) | (paperEnd ? 0x60 : 0));
      default -> {}
    }
  }

  /** {@code GS a n}. */
  synchronized void automaticStatus(int n) throws IOException {
    automaticStatus = n != 0;
    report();
  }

  /** {@code GS r 1}. */
  synchronized void answerPaper() throws IOException {
    say(paperBits());
  }

  /** {@code GS ( H} function 48. */
  synchronized void answerProcessId(byte[] id) throws IOException {
    say(0x37, 0x22, id[0], id[1], id[2], id[3], 0x00);
  }

  synchronized void keepWitness() {
    witness = true;
  }

  /** {@code GS ( L} function 80, of a memory that holds one picture at the most. */
  synchronized void answerKeyCodes(String key) throws IOException {
    if (witness) {
      say(0x37, 0x73, 0x40, key.charAt(0), key.charAt(1), 0x00);
    } else {
      say(0x37, 0x73, 0x40, 0x00);
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

  private void report() throws IOException {
    if (automaticStatus) {
      say(0x10 | (offline() ? 0x08 : 0) | (coverOpen ? 0x20 : 0), 0, paperBits(), 0);
    }
  }

  private void say(int... bytes) throws IOException {
    if (silent) {
      return;
    }
    for (int one : bytes) {
      out.write(one);
    }
    out.flush();
  }
}
