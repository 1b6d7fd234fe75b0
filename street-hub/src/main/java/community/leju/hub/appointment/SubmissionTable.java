package community.leju.hub.appointment;

import community.leju.content.item.Scope;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import community.leju.hub.store.Sentence;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The table of submissions. */
final class SubmissionTable {
  private static final int MOST_LISTED = 500;
  private static final Sentence PUT =
      new Sentence(
          """
          insert into submission (id, kiosk, sequence, office, kind, service, slot,
            token_hash, envelope, outcome, created_at, received_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """);
  private static final String COLUMNS =
      "select envelope, outcome, received_at, done_at from submission ";
  private static final RowMapper<Taken> TAKEN =
      (row, context) -> {
        long done = row.getLong("done_at");
        return new Taken(
            Envelope.parse(row.getBytes("envelope")),
            Outcome.valueOf(row.getString("outcome")),
            Instant.ofEpochMilli(row.getLong("received_at")),
            done == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(done)));
      };

  /** A kiosk's submission and what became of it. */
  record StateOf(String id, Outcome outcome, Instant at) {}

  private SubmissionTable() {}

  static void put(Handle handle, Offered offered, Receipt receipt) {
    var clear = offered.clear();
    PUT.change(
        handle,
        clear.id().hex(),
        clear.number().kiosk(),
        clear.number().sequence(),
        clear.office().value(),
        clear.kind(),
        clear.service().targetPath(),
        clear.slot().map(Object::toString).orElse(null),
        clear.slipTokenHash(),
        offered.json().toArray(),
        receipt.outcome().name(),
        clear.createdAt().toEpochMilli(),
        receipt.receivedAt().toEpochMilli());
  }

  static void decide(Handle handle, SubmissionId id, Outcome outcome) {
    handle
        .createUpdate("update submission set outcome = :outcome where id = :id")
        .bind("outcome", outcome.name())
        .bind("id", id.hex())
        .execute();
  }

  static List<Taken> ofOffice(Handle handle, Scope office) {
    return handle
        .createQuery(
            COLUMNS
                + """
                where office = :office
                order by done_at is not null, received_at desc limit :most
                """)
        .bind("office", office)
        .bind("most", MOST_LISTED)
        .map(TAKEN)
        .list();
  }

  static Optional<Taken> byToken(Handle handle, SubmissionNumber number, String tokenHash) {
    return handle
        .createQuery(
            COLUMNS
                + """
                where token_hash = :token and kiosk = :kiosk and sequence = :sequence
                """)
        .bind("token", tokenHash)
        .bind("kiosk", number.kiosk())
        .bind("sequence", number.sequence())
        .map(TAKEN)
        .findOne();
  }

  static List<StateOf> ofKiosk(Handle handle, int kiosk, Instant since) {
    return handle
        .createQuery(
            """
            select id, outcome, received_at from submission
            where kiosk = :kiosk and received_at >= :since order by sequence
            """)
        .bind("kiosk", kiosk)
        .bind("since", since)
        .map((row, context) ->
            new StateOf(
                row.getString("id"),
                Outcome.valueOf(row.getString("outcome")),
                Instant.ofEpochMilli(row.getLong("received_at"))))
        .list();
  }

  /** Marks one of the office's own as done; false where there is none such, or it was done. */
  static boolean markDone(Handle handle, SubmissionId id, Scope office, String by, Instant now) {
    return handle
            .createUpdate(
                """
                update submission set done_at = :now, done_by = :by
                where id = :id and office = :office and done_at is null
                """)
            .bind("now", now)
            .bind("by", by)
            .bind("id", id.hex())
            .bind("office", office)
            .execute()
        == 1;
  }

  /**
   * What is due to be deleted.
   *
   * @param slot appointments before it, as text in the street's zone
   * @param appointments those without a slot, or refused, that ended before it
   * @param closed anything else that was done before it
   */
  record Due(Instant now, String slot, Instant appointments, Instant closed) {}

  /** Deletes the sealed part of some that are due; returns how many. */
  static int empty(Handle handle, Due due, int most) {
    var envelopes =
        handle
            .createQuery(
                """
                select envelope from submission where emptied_at is null and (
                  (kind = 'appointment' and (slot < :slot
                    or (outcome = 'REFUSED' and received_at < :past) or done_at < :past))
                  or (kind <> 'appointment' and done_at < :closed))
                order by received_at limit :most
                """)
            .bind("slot", due.slot())
            .bind("past", due.appointments())
            .bind("closed", due.closed())
            .bind("most", most)
            .map((row, context) -> Envelope.parse(row.getBytes(1)))
            .list();
    for (var envelope : envelopes) {
      handle
          .createUpdate(
              "update submission set envelope = :envelope, emptied_at = :now where id = :id")
          .bind("envelope", envelope.emptied().toJson())
          .bind("now", due.now())
          .bind("id", envelope.clear().id().hex())
          .execute();
    }
    return envelopes.size();
  }

  /** How many sealed parts are kept, by the id of the key that opens them. */
  static Map<String, Long> sealedByKey(Handle handle) {
    var counts = new HashMap<String, Long>();
    handle
        .createQuery("select envelope from submission where emptied_at is null")
        .map((row, context) -> Envelope.parse(row.getBytes(1)).keyId())
        .forEach(keyId -> counts.merge(keyId, 1L, Long::sum));
    return counts;
  }
}
