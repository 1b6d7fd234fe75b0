package community.leju.hardware.printer.line;

/** Why a job did not come to a good end. The text for people is looked up by this name. */
public enum Trouble {
  ABSENT,
  SILENT,
  MEDIA_EMPTY,
  COVER_OPEN,
  FAULT,
  OFFLINE,
  /** Too many jobs wait already. */
  BUSY,
  /** The job waited too long for its turn, or nobody waits for it any more. */
  EXPIRED,
  /** A page could not be drawn, or not in time. */
  DRAWING,
  /** The journal could not be written, so nothing was sent. */
  JOURNAL,
  /** The journal says that this number was sent before. */
  ALREADY_SENT,
  /** The link went away in the middle. */
  LINK_LOST,
  /** Confirmations were skipped: the printer forgot what it had been sent. */
  POWER_CYCLED,
  /** The printer neither took anything nor answered for too long. */
  STALLED,
  /** Nobody put in paper or closed the cover in time. */
  ATTENTION_EXPIRED,
  /** The program ended first. */
  CLOSED;

  static Trouble of(PrinterCondition.State state) {
    return switch (state) {
      case READY -> throw new IllegalArgumentException("ready is no trouble");
      case ABSENT -> ABSENT;
      case SILENT -> SILENT;
      case MEDIA_EMPTY -> MEDIA_EMPTY;
      case COVER_OPEN -> COVER_OPEN;
      case FAULT -> FAULT;
      case OFFLINE -> OFFLINE;
    };
  }
}
