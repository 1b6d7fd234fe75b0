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
  DRAFT(Text.of("草稿", "Draft")),
  SUBMITTED(Text.of("待审核", "In review")),
  RETURNED(Text.of("已退回", "Sent back")),
  PUBLISHED(Text.of("已发布", "Published")),
  WITHDRAWN(Text.of("已撤下", "Withdrawn"));

  private final Text title;

  State(Text title) {
    this.title = title;
  }

  public Text title() {
    return title;
  }
}
