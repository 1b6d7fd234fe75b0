package community.leju.hub.appointment;

import community.leju.content.item.Text;
import community.leju.content.submission.Outcome;

/** The words for outcomes, the same in the console, on the status page and on slips. */
final class OutcomeWords {
  private OutcomeWords() {}

  static Text of(Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> Text.of("已确认", "Confirmed");
      case PENDING -> Text.of("待确认", "To be confirmed");
      case REFUSED -> Text.of("未约上", "Not booked");
    };
  }
}
