package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import community.leju.trials.simulation.PromiseBroken;
import community.leju.trials.simulation.Simulation;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How many worlds of the simulation are lived through in a second, on all cores; or one of them,
 * step by step.
 *
 * @param seeds how many, from 1 on
 * @param one that one alone
 */
record SimulateBench(int seeds, Optional<Long> one) implements BenchCommand.Bench {
  private static final int TOLD_EVERY = 500;

  @Override
  public void run(BenchRun run, Consumer<Result> report) throws IOException, InterruptedException {
    try (var simulation = Simulation.prepare()) {
      if (one.isPresent()) {
        simulation.run(one.get()).forEach(run.say());
        return;
      }
      var done = new AtomicInteger();
      long begun = System.nanoTime();
      simulation.runAll(
          1,
          seeds,
          _ -> {
            int count = done.incrementAndGet();
            if (count % TOLD_EVERY == 0) {
              run.say().accept(count + " worlds of " + seeds);
            }
          });
      double seconds = (System.nanoTime() - begun) / 1e9;
      report.accept(new Result("simulate", "seeds", "1/s", new Samples(seeds / seconds), Map.of()));
    } catch (PromiseBroken e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
