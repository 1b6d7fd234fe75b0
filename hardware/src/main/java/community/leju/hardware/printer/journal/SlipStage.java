package community.leju.hardware.printer.journal;

/** How far a slip came. */
public enum SlipStage {
  /** Asked for; nothing has gone to the printer. */
  QUEUED,
  /** Bytes may have gone to the printer. */
  SENT,
  /** The printer confirmed every part: it is on paper. */
  CONFIRMED,
  /** It may be on paper, whole, in part or not at all: somebody must look. */
  INDETERMINATE,
  /** Given up before a byte was sent: it is not on paper. */
  FAILED;

  /** Whether paper may carry this slip, so that printing it again would make a second one. */
  public boolean mayBeOnPaper() {
    return switch (this) {
      case QUEUED, FAILED -> false;
      case SENT, CONFIRMED, INDETERMINATE -> true;
    };
  }
}
