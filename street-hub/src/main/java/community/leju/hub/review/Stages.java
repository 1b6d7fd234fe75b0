package community.leju.hub.review;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The table of review stages. One row is one stage of one submission; today each submission has
 * one, the last (终审). 初审 and 复审 are further rows with lower ordinals.
 */
final class Stages {
  private static final int FINAL_ORDINAL = 3;

  /** The stage that waits for a decision. */
  record Waiting(int revision, String submittedBy, Instant submittedAt) {}

  /** How the last decided stage ended. */
  record Decided(String decidedBy, String decision, String reason) {}

  private Stages() {}

  static void open(Handle handle, Entry entry, String by, Instant now) {
    handle
        .createUpdate(
            """
            insert into review_stage
              (item_id, revision, ordinal, stage, submitted_by, submitted_at)
            values (:item, :revision, :ordinal, 'FINAL', :by, :now)
            """)
        .bind("item", entry.id())
        .bind("revision", entry.head())
        .bind("ordinal", FINAL_ORDINAL)
        .bind("by", by)
        .bind("now", now)
        .execute();
  }

  static Optional<Waiting> waiting(Handle handle, long item) {
    return handle
        .createQuery(
            """
            select revision, submitted_by, submitted_at from review_stage
            where item_id = :item and decision is null order by ordinal limit 1
            """)
        .bind("item", item)
        .map(ConstructorMapper.of(Waiting.class))
        .findOne();
  }

  static Optional<Decided> lastDecided(Handle handle, long item) {
    return handle
        .createQuery(
            """
            select decided_by, decision, reason from review_stage
            where item_id = :item and decision is not null
            order by decided_at desc, ordinal desc limit 1
            """)
        .bind("item", item)
        .map(ConstructorMapper.of(Decided.class))
        .findOne();
  }

  /** Who approved that revision. */
  static Optional<String> approver(Handle handle, long item, int revision) {
    return handle
        .createQuery(
            """
            select decided_by from review_stage
            where item_id = :item and revision = :revision and decision = 'APPROVED'
            order by ordinal desc, decided_at desc limit 1
            """)
        .bind("item", item)
        .bind("revision", revision)
        .mapTo(String.class)
        .findOne();
  }

  static void decide(
      Handle handle, long item, String by, String decision, String reason, Instant now) {
    handle
        .createUpdate(
            """
            update review_stage
            set decided_by = :by, decided_at = :now, decision = :decision, reason = :reason
            where item_id = :item and decision is null
            """)
        .bind("by", by)
        .bind("now", now)
        .bind("decision", decision)
        .bind("reason", reason)
        .bind("item", item)
        .execute();
  }
}
