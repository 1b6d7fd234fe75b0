package community.leju.hardware.printer.line;

import java.time.Instant;

/**
 * How a printer is, as last heard.
 *
 * @param mediaLow whether the roll is nearly used up; it still prints
 * @param since when it came to be so
 */
public record PrinterCondition(State state, boolean mediaLow, Instant since) {
  /** What a technician would do next differs for each. */
  public enum State {
    READY,
    /** No port, or it cannot be opened. */
    ABSENT,
    /** The port is there, but nothing on it answers. */
    SILENT,
    MEDIA_EMPTY,
    COVER_OPEN,
    /** The printer reports an error of its own: cutter, temperature, voltage. */
    FAULT,
    /** The printer says that it does not print, and not why. */
    OFFLINE
  }

  /** Whether a slip asked for now would come out. */
  public boolean ready() {
    return state == State.READY;
  }
}
