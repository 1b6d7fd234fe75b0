package community.leju.hardware.printer.line;

/** An answer that a job still waits for. */
sealed interface Expected {
  record Id(String id) implements Expected {}

  record Counted() implements Expected {}

  /** Key codes that must hold this one: the printer has not lost power since the job began. */
  record Witness(String key) implements Expected {}
}
