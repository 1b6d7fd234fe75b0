package community.leju.hardware.printer;

import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.printer.line.Trouble;

/** How far a slip has come. */
public sealed interface SlipState {
  record Queued() implements SlipState {}

  /**
   * On its way to the paper.
   *
   * @param percent how much of it the printer has confirmed, 0 to 99
   */
  record Sent(int percent) implements SlipState {}

  /** Stopped half way: somebody must put in paper, or close the cover; then it goes on. */
  record Attention(PrinterCondition.State condition) implements SlipState {}

  /** On paper, as the printer itself confirmed. */
  record Confirmed() implements SlipState {}

  /** Not on paper; asking again is safe. */
  record Failed(Trouble trouble) implements SlipState {}

  /** Perhaps on paper, whole or in part: show the number large and let a person look. */
  record Indeterminate(Trouble trouble) implements SlipState {}

  /** Whether this is an end. */
  default boolean settled() {
    return switch (this) {
      case Queued _, Sent _, Attention _ -> false;
      case Confirmed _, Failed _, Indeterminate _ -> true;
    };
  }
}
