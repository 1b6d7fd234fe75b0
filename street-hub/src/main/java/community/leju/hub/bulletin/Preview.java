package community.leju.hub.bulletin;

import community.leju.content.item.Item;
import community.leju.content.item.Language;

/** An item as the kiosk draws it, as a whole page for a frame. */
public final class Preview {
  /** The page. */
  public String page(Item item, Language language) {
    return item.title().in(language);
  }
}
