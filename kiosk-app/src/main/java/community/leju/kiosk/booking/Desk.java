package community.leju.kiosk.booking;

import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.session.Visits;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The one draft, and the booking that it became. Thread-safe; wiped with the visit. */
final class Desk {
  private Draft draft = Draft.EMPTY;
  private Optional<Booked> booked = Optional.empty();

  Desk(Visits visits) {
    visits.onWipe(this::clear);
  }

  synchronized Draft draft() {
    return draft;
  }

  synchronized Optional<Booked> booked() {
    return booked;
  }

  /** A new beginning, where the last one was confirmed. */
  synchronized void begin() {
    if (booked.isPresent()) {
      clear();
    }
  }

  /** Takes an answer. A booking that is confirmed does not change any more. */
  synchronized Draft change(UnaryOperator<Draft> answer) {
    if (booked.isEmpty()) {
      draft = answer.apply(draft);
    }
    return draft;
  }

  /** Books once: a second tap finds the booking there. */
  synchronized Booked confirm(Function<Draft, Booked> book) {
    var made = booked.orElseGet(() -> book.apply(draft));
    booked = Optional.of(made);
    return made;
  }

  /** Something about the booking that was made, where there is one. */
  synchronized void amend(UnaryOperator<Booked> change) {
    booked = booked.map(change);
  }

  /** The same answers at another time, after a refusal. */
  synchronized Draft again(UnaryOperator<Draft> answer) {
    booked = Optional.empty();
    draft = answer.apply(draft);
    return draft;
  }

  private synchronized void clear() {
    booked.flatMap(Booked::ticket).ifPresent(SlipTicket::leave);
    draft = Draft.EMPTY;
    booked = Optional.empty();
  }
}
