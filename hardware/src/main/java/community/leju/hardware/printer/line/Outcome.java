package community.leju.hardware.printer.line;

/** How a job ended. */
public sealed interface Outcome {
  /** The printer confirmed every part of it. */
  record Confirmed() implements Outcome {}

  /**
   * The printer says that it did all it was sent, but whether it lost power meanwhile, nobody
   * knows.
   */
  record Taken() implements Outcome {}

  /** Not a byte of it went out: trying again is safe. */
  record NotSent(Trouble trouble) implements Outcome {}

  /** Part of it, or all, may be on paper. */
  record Uncertain(Trouble trouble) implements Outcome {}
}
