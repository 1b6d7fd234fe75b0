package community.leju.hardware.printer.profile;

/** How a printer says that it has come to a certain place of a job. */
public enum MarkKind {
  /** {@code GS ( H}: the reply carries the id that was asked for. */
  PROCESS_ID,
  /** {@code GS r 1}: the reply carries no id, so replies can only be counted. */
  PAPER_STATUS,
  /** The first where the printer answers it, else the second: found out on each new link. */
  PROBE
}
