package community.leju.hub.appointment;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What answers a submission that comes again. When a receipt is deleted for its age, the kiosk's
 * mark rises to its sequence: what is at or below the mark and not here is older than that.
 */
final class ReceiptTable {
  private ReceiptTable() {}

  /** What is already known of an id. */
  record Known(int kiosk, String digest, Bytes receipt) {}

  static Optional<Known> find(Handle handle, SubmissionId id) {
    return handle
        .createQuery("select kiosk, digest, receipt from submission_receipt where id = :id")
        .bind("id", id.hex())
        .map((row, context) ->
            new Known(
                row.getInt("kiosk"), row.getString("digest"), Bytes.of(row.getBytes("receipt"))))
        .findOne();
  }

  /**
   * What is known of a number.
   *
   * @param isUsed by a submission whose receipt is here
   * @param mark the sequence up to which receipts of that kiosk were deleted; 0 for none
   */
  record Standing(boolean isUsed, long mark) {}

  static Standing standing(Handle handle, SubmissionNumber number) {
    return handle
        .createQuery(
            """
            select
              exists (select 1 from submission_receipt
                where kiosk = :kiosk and sequence = :sequence),
              coalesce((select sequence from submission_mark where kiosk = :kiosk), 0)
            """)
        .bind("kiosk", number.kiosk())
        .bind("sequence", number.sequence())
        .map((row, context) -> new Standing(row.getBoolean(1), row.getLong(2)))
        .one();
  }

  /**
   * Keeps a receipt.
   *
   * @param word the receipt as it is given
   */
  static void put(Handle handle, Clear clear, Receipt receipt, byte[] word) {
    handle
        .createUpdate(
            """
            insert into submission_receipt (id, kiosk, sequence, digest, receipt, received_at)
            values (:id, :kiosk, :sequence, :digest, :receipt, :received)
            """)
        .bind("id", clear.id().hex())
        .bind("kiosk", clear.number().kiosk())
        .bind("sequence", clear.number().sequence())
        .bind("digest", receipt.digest())
        .bind("receipt", word)
        .bind("received", receipt.receivedAt())
        .execute();
  }

  /** Another word on what is here; it is remembered as long as the first. */
  static void replace(Handle handle, Receipt receipt) {
    handle
        .createUpdate("update submission_receipt set receipt = :receipt where id = :id")
        .bind("receipt", receipt.toJson())
        .bind("id", receipt.id().hex())
        .execute();
  }

  /** Deletes receipts from before that moment, and raises the marks; returns how many. */
  static int prune(Handle handle, Instant before) {
    handle
        .createUpdate(
            """
            insert into submission_mark (kiosk, sequence)
              select kiosk, max(sequence) from submission_receipt
              where received_at < :before group by kiosk
            on conflict (kiosk) do update set sequence = max(sequence, excluded.sequence)
            """)
        .bind("before", before)
        .execute();
    return handle
        .createUpdate("delete from submission_receipt where received_at < :before")
        .bind("before", before)
        .execute();
  }
}
