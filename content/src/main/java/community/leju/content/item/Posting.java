package community.leju.content.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind an item and when it is on show.
 *
 * @param publisher the office whose notice it is, at most {@link #MOST_PUBLISHER_CHARS} characters
 * @param approver the person who approved it last; empty while it is a draft
 * @param validFrom shown from this instant, included
 * @param validUntil shown until this instant, excluded; null for no end
 */
public record Posting(
    Text publisher, String approver, Instant validFrom, @Nullable Instant validUntil) {
  public static final int MOST_PUBLISHER_CHARS = 60;

  /** Refuses a nameless publisher, and a posting period that ends before it begins. */
  public Posting {
    if (publisher.isBlank()) {
      throw new InvalidField("publisher", "is missing");
    }
    publisher.atMost(MOST_PUBLISHER_CHARS, "publisher");
    if (validUntil != null && !validUntil.isAfter(validFrom)) {
      throw new InvalidField("validUntil", "must be after validFrom");
    }
  }

  /** Whether a screen shows it at that instant. */
  public boolean isLiveAt(Instant now) {
    return !now.isBefore(validFrom) && (validUntil == null || now.isBefore(validUntil));
  }

  public Posting approvedBy(String name) {
    return new Posting(publisher, name, validFrom, validUntil);
  }
}
