package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Between hub and kiosks: what a change costs on the line, how soon it is on the shelf, and how
 * many kiosks one hub holds.
 *
 * @param only that case alone
 */
record SyncBench(Optional<String> only) implements BenchCommand.Bench {
  static final String NAME = "sync";

  private static final String BYTES = "bytes";

  /** These follow from one another, and are measured in one go. */
  private static final Set<String> OF_BYTES =
      Set.of("cold", "unchanged", "unchanged_cold", "notice_edit", "image_replaced", "pdf_page");

  /** One case, or some that are measured together. */
  private interface Case {
    void run(SyncRun run) throws Exception;
  }

  private static Map<String, Case> cases() {
    var cases = new LinkedHashMap<String, Case>();
    cases.put(BYTES, TransferBench::run);
    cases.put("publish_to_shelf", ShelfBench::run);
    cases.put("durable_submissions", DeliveryBench::durable);
    cases.put("submission", DeliveryBench::paced);
    cases.put("kiosks_cold", KiosksBench::cold);
    cases.put("kiosk_held", HeldBench::held);
    cases.put("reconnect", HeldBench::reconnect);
    return cases;
  }

  static String names() {
    return String.join(", ", cases().keySet());
  }

  @Override
  public void run(BenchRun run, Consumer<Result> report) throws Exception {
    var chosen = cases();
    only.ifPresent(
        name -> chosen.keySet().retainAll(Set.of(OF_BYTES.contains(name) ? BYTES : name)));
    if (chosen.isEmpty()) {
      throw new Failure("bench sync has no case '" + only.orElse("") + "'; there are " + names());
    }
    var state = Files.createDirectories(run.door().root().resolve(".leju"));
    var folder = Files.createTempDirectory(state, "bench-sync");
    try {
      for (var one : chosen.entrySet()) {
        run.say().accept(one.getKey());
        one.getValue().run(new SyncRun(run, folder, Clock.systemUTC(), report));
      }
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
