package community.leju.trials.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/** Runs worlds, one thread a seed, as many side by side as there are cores. */
public final class Simulation implements AutoCloseable {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final int LAST_STEPS = 60;

  private final Path folder;
  private final Street street;
  private final AtomicInteger disks = new AtomicInteger();

  private Simulation(Path folder, Street street) {
    this.folder = folder;
    this.street = street;
  }

  /** Makes the street that all worlds begin with. */
  public static Simulation prepare() throws IOException {
    var folder =
        Files.isWritable(MEMORY)
            ? Files.createTempDirectory(MEMORY, "leju-simulation")
            : Files.createTempDirectory("leju-simulation");
    try (var disk = Disk.at(folder.resolve("disk"))) {
      if (!disk.isBounded()) {
        System.out.println("simulation: no disk is ever full here, as that needs root");
      }
    }
    return new Simulation(folder, Street.build(folder.resolve("street")));
  }

  /**
   * Runs one world.
   *
   * @return what happened in it, the same for the same seed
   * @throws PromiseBroken with the seed and the last steps
   */
  public List<String> run(long seed) {
    try (var disk = Disk.at(folder.resolve("disk-" + disks.incrementAndGet()));
        var world = new World(seed, street, disk)) {
      try {
        world.run();
        return world.trace();
      } catch (RuntimeException e) {
        throw new PromiseBroken(report(seed, world.trace(), e), e);
      }
    } catch (IOException | SQLException e) {
      throw new PromiseBroken("seed " + seed + ": " + e, e);
    }
  }

  private static String report(long seed, List<String> trace, RuntimeException e) {
    int from = Math.max(0, trace.size() - LAST_STEPS);
    return "seed %d: %s%n  %s%n  replay: ./leju bench simulate --seed %d"
        .formatted(
            seed, e.getMessage(), String.join("\n  ", trace.subList(from, trace.size())), seed);
  }

  /**
   * Runs the worlds of many seeds.
   *
   * @param each told each seed that is done
   * @throws PromiseBroken of the first that failed; the others stop
   */
  public void runAll(long firstSeed, int count, LongConsumer each) throws InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    var failed = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(cores)) {
      var runs = new ArrayList<Future<?>>();
      for (long seed = firstSeed; seed < firstSeed + count; seed++) {
        long one = seed;
        runs.add(threads.submit(() -> runUnless(failed, one, each)));
      }
      for (var run : runs) {
        await(run);
      }
    }
  }

  private void runUnless(AtomicBoolean failed, long seed, LongConsumer each) {
    if (failed.get()) {
      return;
    }
    try {
      run(seed);
      each.accept(seed);
    } catch (PromiseBroken e) {
      failed.set(true);
      throw e;
    }
  }

  private static void await(Future<?> run) throws InterruptedException {
    try {
      run.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PromiseBroken broken) {
        throw broken;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    CrashImage.forget(folder);
  }
}
