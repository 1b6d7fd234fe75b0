package community.leju.hub.review;

import community.leju.content.item.Text;

/** A step that an item cannot take from where it stands, or not by this person. */
public final class CannotMove extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  /** Says why, in both languages. */
  public CannotMove(String zh, String en) {
    super(en);
    this.reason = Text.of(zh, en);
  }

  public Text reason() {
    return reason;
  }
}
