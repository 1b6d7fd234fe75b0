package community.leju.content.render;

import community.leju.content.item.Language;

/** A word of the renderer's own; what authors wrote is in the items. One enum for each board. */
public interface Label {
  String zh();

  String en();

  /** The word in that language. */
  default String in(Language language) {
    return switch (language) {
      case ZH -> zh();
      case EN -> en();
    };
  }
}
