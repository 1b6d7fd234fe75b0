package community.leju.hardware.printer.line;

import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.reply.Reply;

/** What a printer's status bits say (Epson ESC/POS reference, DLE EOT and GS a). */
record Sense(boolean offline, boolean coverOpen, boolean paperEnd, boolean nearEnd, boolean error) {
  static Sense wellUntilToldOtherwise() {
    return new Sense(false, false, false, false, false);
  }

  /** With the answer to {@code DLE EOT n}. */
  Sense with(int n, Reply.RealTime status) {
    int bits = status.bits();
    return switch (n) {
      case 1 -> new Sense((bits & 0x08) != 0, coverOpen, paperEnd, nearEnd, error);
      case 2 -> new Sense(offline, (bits & 0x04) != 0, paperEnd, nearEnd, (bits & 0x40) != 0);
      case 4 -> new Sense(offline, coverOpen, (bits & 0x60) != 0, (bits & 0x0C) != 0, error);
      default -> this;
    };
  }

  static Sense of(Reply.Automatic status) {
    return new Sense(
        (status.printer() & 0x08) != 0,
        (status.printer() & 0x20) != 0,
        (status.paper() & 0x0C) != 0,
        (status.paper() & 0x03) != 0,
        (status.error() & 0x6C) != 0);
  }

  /** The one thing to be put right first. */
  State state() {
    if (coverOpen) {
      return State.COVER_OPEN;
    }
    if (paperEnd) {
      return State.MEDIA_EMPTY;
    }
    if (error) {
      return State.FAULT;
    }
    return offline ? State.OFFLINE : State.READY;
  }
}
