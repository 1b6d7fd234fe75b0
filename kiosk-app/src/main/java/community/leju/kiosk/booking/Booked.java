package community.leju.kiosk.booking;

import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.slip.Slip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A booking that the outbox has.
 *
 * @param receipt completes when the hub's word is there; at once where it was given in advance, by
 *     a lease
 * @param beside for the screen alone
 * @param ticket the slip's way to paper; empty on a kiosk without a printer
 */
record Booked(
    SubmissionId id,
    Slip slip,
    Beside beside,
    Instant at,
    CompletableFuture<Receipt> receipt,
    Optional<SlipTicket> ticket) {

  /** What the screen says and the slip does not: what was booked, and what to bring. */
  record Beside(String service, List<String> bring) {}

  /** The same, with a slip on its way once more. */
  Booked with(SlipTicket other) {
    return new Booked(id, slip, beside, at, receipt, Optional.of(other));
  }

  /** Whether the slip's way has ended without a slip that is whole for certain. */
  boolean mayPrintAgain() {
    return ticket
        .map(SlipTicket::state)
        .filter(state -> state.settled() && !(state instanceof SlipState.Confirmed))
        .isPresent();
  }

  Optional<Receipt> receiptNow() {
    return Optional.ofNullable(receipt.getNow(null));
  }
}
