package community.leju.kiosk.booking;

import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.slip.Slip;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A booking that the outbox has.
 *
 * @param receipt completes when the hub's word is there
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

  Optional<Receipt> receiptNow() {
    return Optional.ofNullable(receipt.getNow(null));
  }
}
