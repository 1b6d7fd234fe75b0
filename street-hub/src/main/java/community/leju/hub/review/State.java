package community.leju.hub.review;

import community.leju.content.item.Text;

/**
 * Where an item stands.
 *
 * <pre>
 * DRAFT, RETURNED --submit--> SUBMITTED --approve--> PUBLISHED --withdraw--> WITHDRAWN
 * SUBMITTED --send back--> RETURNED      SUBMITTED --recall--> DRAFT
 * PUBLISHED, WITHDRAWN, RETURNED --save--> DRAFT   (what was published stays on the screens)
 * </pre>
 */
public enum State {
  DRAFT,
  SUBMITTED,
  RETURNED,
  PUBLISHED,
  WITHDRAWN;

  /** What lists call it. */
  public Text title() {
    return switch (this) {
      case DRAFT -> Text.of("草稿", "Draft");
      case SUBMITTED -> Text.of("待审核", "In review");
      case RETURNED -> Text.of("已退回", "Sent back");
      case PUBLISHED -> Text.of("已发布", "Published");
      case WITHDRAWN -> Text.of("已撤下", "Withdrawn");
    };
  }
}
