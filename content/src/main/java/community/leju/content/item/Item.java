package community.leju.content.item;

import java.util.List;

/** One thing that a screen shows: a bulletin, a committee's profile, a service. */
public interface Item {
  ItemRef ref();

  Posting posting();

  /** What lists and searches call it. */
  Text title();

  /** The pictures it needs on the shelf, in the order of their use. */
  default List<Picture> pictures() {
    return List.of();
  }
}
