package community.leju.kiosk.web;

import community.leju.agent.store.Outbox;
import community.leju.content.submission.Outcome;
import community.leju.kiosk.page.Icon;

/**
 * How a booking stands, as far as this kiosk knows.
 *
 * @param tone {@code good}, {@code wait} or {@code bad}
 * @param key its words are {@code result.key} and {@code result.key.detail}
 */
public record BookingState(String tone, Icon icon, String key) {
  public static BookingState of(Outbox.Entry entry) {
    if (entry.deskState().filter("withdrawn"::equals).isPresent()) {
      return new BookingState("bad", Icon.CROSS, "withdrawn");
    }
    return switch (entry.state()) {
      case QUEUED ->
          entry.envelope().clear().leased()
              ? of(Outcome.CONFIRMED)
              : new BookingState("wait", Icon.OFFLINE, "undelivered");
      case QUARANTINED -> new BookingState("bad", Icon.WARNING, "quarantined");
      case DELIVERED ->
          of(
              entry
                  .deskState()
                  .map(BookingState::outcome)
                  .orElseGet(() -> entry.receipt().orElseThrow().outcome()));
    };
  }

  private static BookingState of(Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> new BookingState("good", Icon.CHECK, "confirmed");
      case PENDING -> new BookingState("wait", Icon.WAIT, "pending");
      case REFUSED -> new BookingState("bad", Icon.CROSS, "refused");
    };
  }

  /** A later word of the office; one from the future means that a person will say. */
  private static Outcome outcome(String state) {
    return switch (state) {
      case "confirmed" -> Outcome.CONFIRMED;
      case "refused" -> Outcome.REFUSED;
      default -> Outcome.PENDING;
    };
  }
}
