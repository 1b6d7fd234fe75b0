package community.leju.trials.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** All that is left to chance in one world, and with the seed the same each time. */
final class Dice {
  private final RandomGenerator random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** 0 to n - 1. */
  int below(int n) {
    return random.nextInt(n);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** So many times in a hundred. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** For parts that are given a generator. */
  RandomGenerator generator() {
    return random;
  }
}
