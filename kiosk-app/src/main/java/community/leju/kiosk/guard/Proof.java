package community.leju.kiosk.guard;

import java.util.OptionalLong;

/** When the screen has proven itself on a shelf: so many ticks of life in all, once for each. */
final class Proof {
  private final int ticks;
  private OptionalLong shelf = OptionalLong.empty();
  private int lived;

  Proof(int ticks) {
    this.ticks = ticks;
  }

  /** Whether it is proven with this very tick. */
  boolean tick(long generation, boolean lives) {
    if (shelf.isEmpty() || shelf.getAsLong() != generation) {
      shelf = OptionalLong.of(generation);
      lived = 0;
    }
    if (lived == ticks || !lives) {
      return false;
    }
    return ++lived == ticks;
  }
}
