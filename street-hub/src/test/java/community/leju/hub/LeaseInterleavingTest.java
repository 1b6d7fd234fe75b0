package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Never more slips that say confirmed than places, whatever happens in whatever order. */
class LeaseInterleavingTest {
  /** {@code -Dleju.leases.seeds=from-until} for others. */
  private static final String[] SEEDS =
      System.getProperty("leju.leases.seeds", "0-16").split("-", 2);

  private static final int STEPS = 120;

  @TempDir Path folder;

  @Test
  void neverAboveCapacityAndNoPlaceIsLost() throws Exception {
    for (long seed = Long.parseLong(SEEDS[0]); seed < Long.parseLong(SEEDS[1]); seed++) {
      run(seed);
    }
  }

  private void run(long seed) throws Exception {
    var own = Files.createDirectory(folder.resolve("seed-" + seed));
    try (var world = new LeaseWorld(own, seed)) {
      for (int i = 0; i < STEPS; i++) {
        var step = world.step();
        assertThat(world.promised())
            .as("seed %d, step %d: %s", seed, i, step)
            .isLessThanOrEqualTo(world.capacity());
      }
      world.settle();
      assertThat(world.promised()).as("seed %d", seed).isLessThanOrEqualTo(world.capacity());
      assertThat(world.booked())
          .as("seed %d: every place was given", seed)
          .containsExactly(world.capacity());
    }
  }
}
