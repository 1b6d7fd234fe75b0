package community.leju.hardware.simulator;

/**
 * Finds real-time commands in everything that arrives, inside pictures too: printers execute them
 * before they know what the bytes are part of.
 */
final class RealTimeEar {
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;
  private static final int ENQ = 0x05;
  private static final int DC4 = 0x14;
  private static final int[] CLEAR = {DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8};
  private static final int PULSE_BYTES = 5;

  private final Machine machine;
  private final int[] heard = new int[CLEAR.length];
  private int count;
  private long executed;
  private long pulses;

  RealTimeEar(Machine machine) {
    this.machine = machine;
  }

  /** Takes a byte; true where it ended a command that empties the buffer of all before it. */
  synchronized boolean hear(int one) {
    heard[count] = one;
    count++;
    if (!begins()) {
      // The byte that broke one off may be another's first.
      heard[0] = one;
      count = one == DLE ? 1 : 0;
      return false;
    }
    boolean cleared = count == CLEAR.length;
    if (cleared) {
      machine.clear();
    } else if (count == 3 && heard[1] == EOT) {
      machine.answerRealTime(one);
    } else if (count == PULSE_BYTES && heard[2] == 1) {
      pulses++;
    } else if (count != 3 || heard[1] != ENQ) {
      return false;
    }
    executed++;
    count = 0;
    return cleared;
  }

  /** Real-time commands executed so far. */
  synchronized long executed() {
    return executed;
  }

  /** Pulses to a drawer so far. */
  synchronized long pulses() {
    return pulses;
  }

  /** Whether what was heard last is a command or the beginning of one. */
  private boolean begins() {
    int last = heard[count - 1];
    return switch (count) {
      case 1 -> last == DLE;
      case 2 -> last == EOT || last == ENQ || last == DC4;
      case 3 ->
          switch (heard[1]) {
            case EOT -> last >= 1 && last <= 4;
            case ENQ -> last <= 2;
            default -> last == 1 || last == CLEAR[2];
          };
      default -> heard[2] == 1 ? pulses(last) : last == CLEAR[count - 1];
    };
  }

  /** {@code DLE DC4 1 m t}: pin 2 or 5, for 100 to 800 ms. */
  private boolean pulses(int last) {
    return count == 4 ? last <= 1 : last >= 1 && last <= 8;
  }
}
