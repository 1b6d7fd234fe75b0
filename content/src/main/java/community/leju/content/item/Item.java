package community.leju.content.item;

import java.util.List;

/** One thing that a screen shows: a bulletin, a committee's profile, a service. */
public interface Item {
  ItemRef ref();

  Posting posting();

  /** What lists and searches call it. */
  Text title();

  /** One plain sentence for lists; blank where the title says it all. */
  default Text summary() {
    return Text.of("");
  }

  /** What else a search finds it by, in plain words: names, places, duties, a text's own words. */
  default List<Text> words() {
    return List.of();
  }

  /** The pictures it needs on the shelf, in the order of their use. */
  default List<Picture> pictures() {
    return List.of();
  }
}
