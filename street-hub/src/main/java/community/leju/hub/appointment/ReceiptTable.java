package community.leju.hub.appointment;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.hub.store.Sentence;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * What answers a submission that comes again. When a receipt is deleted for its age, the kiosk's
 * mark rises to its sequence: what is at or below the mark and not here is older than that.
 */
final class ReceiptTable {
  private static final Sentence STANDING =
      new Sentence(
          """
          select
            exists (select 1 from submission_receipt where id = ?),
            exists (select 1 from submission_receipt where kiosk = ? and sequence = ?),
            coalesce((select sequence from submission_mark where kiosk = ?), 0)
          """);
  private static final Sentence PUT =
      new Sentence(
          """
          insert into submission_receipt (id, kiosk, sequence, digest, receipt, received_at)
          values (?, ?, ?, ?, ?, ?)
          """);

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
   * What is known of a submission that comes.
   *
   * @param isKnown whether a receipt of that id is here
   * @param isUsed whether one of that number is here
   * @param mark the sequence up to which receipts of that kiosk were deleted; 0 for none
   */
  record Standing(boolean isKnown, boolean isUsed, long mark) {}

  static Standing standing(Handle handle, Clear clear) {
    return STANDING.one(
        handle,
        row -> new Standing(row.getBoolean(1), row.getBoolean(2), row.getLong(3)),
        clear.id().hex(),
        clear.number().kiosk(),
        clear.number().sequence(),
        clear.number().kiosk());
  }

  /**
   * Keeps a receipt.
   *
   * @param word the receipt as it is given
   */
  static void put(Handle handle, Clear clear, Receipt receipt, byte[] word) {
    PUT.change(
        handle,
        clear.id().hex(),
        clear.number().kiosk(),
        clear.number().sequence(),
        receipt.digest(),
        word,
        receipt.receivedAt().toEpochMilli());
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
