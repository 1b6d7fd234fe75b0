package community.leju.trials.bench;

import community.leju.trials.crowd.Crowd;
import community.leju.trials.stage.LoneHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the cases of {@link SyncBench} share.
 *
 * @param folder for all that the run needs on the disk
 * @param report gets the figures
 */
record SyncRun(BenchRun run, Path folder, Clock clock, Consumer<Result> report) {
  /** A street with so many kiosks, in a folder of its own. */
  Crowd gather(int kiosks) throws IOException {
    say("enrolling " + kiosks + " kiosks");
    return Crowd.gather(Files.createTempDirectory(folder, "crowd"), kiosks, clock);
  }

  /** The hub of a crowd, in a process of its own; on one core where that is given. */
  LoneHub start(Crowd crowd, Optional<Integer> core) {
    return LoneHub.start(run.door(), crowd.hubData(), run.port(), core);
  }

  void say(String line) {
    run.say().accept(line);
  }
}
