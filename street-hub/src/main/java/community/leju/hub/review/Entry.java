package community.leju.hub.review;

import community.leju.content.item.ItemRef;
import java.time.Instant;

/**
 * An item as the hub keeps it.
 *
 * @param title of its newest revision
 * @param head the number of its newest revision
 * @param published the number of the revision that screens show; 0 for none
 */
public record Entry(
    long id, ItemRef ref, State state, String title, int head, int published, Instant updatedAt) {
  /** Whether the author's side may write on. */
  public boolean isOpen() {
    return state != State.SUBMITTED;
  }

  public boolean isSubmitted() {
    return state == State.SUBMITTED;
  }

  public boolean isOnScreens() {
    return published > 0;
  }
}
