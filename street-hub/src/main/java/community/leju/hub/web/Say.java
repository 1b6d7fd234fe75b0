package community.leju.hub.web;

import community.leju.content.item.Language;
import community.leju.content.item.Text;

/** What a page says, in its reader's language. */
public record Say(Language language) {
  public String of(String zh, String en) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  public String of(Text text) {
    return text.in(language);
  }
}
