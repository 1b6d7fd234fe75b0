package community.leju.hub.blob;

import community.leju.content.item.Text;

/** A file that does not become a picture; says why, for whoever sent it. */
public final class RefusedPicture extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text reason;

  RefusedPicture(Text reason) {
    super(reason.in(community.leju.content.item.Language.EN));
    this.reason = reason;
  }

  public Text reason() {
    return reason;
  }
}
