package community.leju.hardware.simulator;

import java.io.IOException;

/**
 * Finds real-time commands in everything that arrives, inside pictures too: printers execute them
 * before they know what the bytes are part of.
 */
final class RealTimeEar {
  private static final int[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  private final Machine machine;
  private int matched;
  private boolean statusAsked;

  RealTimeEar(Machine machine) {
    this.machine = machine;
  }

  /** Takes a byte; true where it ended a command that empties the buffer of all before it. */
  boolean hear(int one) throws IOException {
    if (statusAsked) {
      statusAsked = false;
      machine.answerRealTime(one);
    } else if (matched == 1 && one == 0x04) {
      matched = 0;
      statusAsked = true;
    } else if (one == CLEAR[matched]) {
      matched++;
      if (matched == CLEAR.length) {
        matched = 0;
        machine.clear();
        return true;
      }
    } else {
      matched = one == CLEAR[0] ? 1 : 0;
    }
    return false;
  }
}
