package community.leju.trials.bench;

import community.leju.trials.stage.Door;
import community.leju.trials.stage.Stage;
import community.leju.trials.stage.StageConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/**
 * What a benchmark is given.
 *
 * @param runs how many samples to take
 * @param say progress, for the person who waits
 */
record BenchRun(Door door, int runs, int port, Consumer<String> say) {
  /** A new street of its own. */
  Stage stage() throws IOException {
    var state = Files.createDirectories(door.root().resolve(".leju"));
    var pack = door.root().resolve("content/src/main/pack/yunjian");
    return Stage.set(
        door, new StageConfig(Files.createTempDirectory(state, "bench"), pack, port), say);
  }
}
