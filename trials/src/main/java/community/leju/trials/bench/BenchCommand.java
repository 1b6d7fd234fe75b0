package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import community.leju.trials.stage.Door;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs one benchmark, or all that there are. */
@Command(
    name = "bench",
    description =
        "Benchmarks, peers beside ours in the same run: walks, start, screens, print, sync, simulate.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
  private static final List<String> ALL =
      List.of("walks", "start", "screens", "print", "sync", "simulate");

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "walks, start, screens, print, sync or simulate; all by default.")
  Optional<String> name = Optional.empty();

  @Option(names = "--json", description = "One JSON object a line.")
  boolean json;

  @Option(names = "--runs", description = "How often (default: ${DEFAULT-VALUE}).")
  int runs = 30;

  @Option(names = "--port", description = "The hub's port; the kiosk's is ten more.")
  int port = 8580;

  @Option(
      names = "--only",
      paramLabel = "CASE",
      description = {
        "Of sync: that case alone. bytes (or one of its rows: cold, unchanged, unchanged_cold,",
        "notice_edit, image_replaced, pdf_page), publish_to_shelf, durable_submissions, submission,",
        "kiosks_cold, kiosk_held or reconnect."
      })
  Optional<String> only = Optional.empty();

  @Option(
      names = "--seeds",
      description = "Of the simulation: how many worlds (default: ${DEFAULT-VALUE}).")
  int seeds = 2_000;

  @Option(
      names = "--seed",
      description = "Of the simulation: this one alone, with all that happens in it.")
  Optional<Long> seed = Optional.empty();

  /** One benchmark. */
  interface Bench {
    void run(BenchRun run, Consumer<Result> report) throws Exception;
  }

  @Override
  public Integer call() throws Exception {
    var run = new BenchRun(Door.own(), runs, port, line -> System.err.println("bench: " + line));
    for (var one : name.map(List::of).orElse(ALL)) {
      bench(one).run(run, this::report);
    }
    return 0;
  }

  private Bench bench(String name) {
    return switch (name) {
      case "walks" -> WalksBench::run;
      case "start" -> StartBench::run;
      case "screens" -> ScreensBench::run;
      case "print" -> PrintBench::run;
      case SyncBench.NAME -> new SyncBench(only);
      case "simulate" -> new SimulateBench(seeds, seed);
      default ->
          throw new Failure(
              "there is no bench '" + name + "' yet; there are " + String.join(", ", ALL));
    };
  }

  private void report(Result result) {
    System.out.println(json ? result.json() : result.line());
    System.out.flush();
  }
}
