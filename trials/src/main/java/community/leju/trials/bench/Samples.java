package community.leju.trials.bench;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Measurements of one thing. */
final class Samples {
  /** Fewer than this say nothing about one in a hundred. */
  private static final int LEAST_FOR_P99 = 1_000;

  private final double[] sorted;

  Samples(double... values) {
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  int count() {
    return sorted.length;
  }

  double median() {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Empty where there are too few. */
  OptionalDouble p99() {
    return sorted.length < LEAST_FOR_P99
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[(int) Math.ceil(sorted.length * 0.99) - 1]);
  }
}
