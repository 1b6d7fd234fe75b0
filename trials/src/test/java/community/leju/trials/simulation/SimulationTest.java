package community.leju.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final int SEEDS = 2_000;

  private static Simulation simulation;

  @BeforeAll
  static void prepare() throws Exception {
    simulation = Simulation.prepare();
  }

  @AfterAll
  static void close() throws Exception {
    simulation.close();
  }

  @Test
  void thePromisesHoldInTwoThousandWorlds() throws Exception {
    var done = new AtomicInteger();
    simulation.runAll(1, SEEDS, _ -> done.incrementAndGet());
    assertThat(done).hasValue(SEEDS);
  }

  @Test
  void aSeedIsReplayedStepByStep() {
    assertThat(simulation.run(7)).isEqualTo(simulation.run(7)).hasSizeGreaterThan(10);
  }
}
