package community.leju.trials.bench;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another program that brings a tree from here to there. */
interface Peer extends AutoCloseable {
  /** Brings what has changed in the tree since the last time; the bytes inside TCP, both ways. */
  long bring() throws IOException;

  @Override
  void close() throws IOException;

  /**
   * Runs a program to its end.
   *
   * @throws Failure where it fails
   */
  static void run(Path folder, List<String> command) throws IOException {
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new Failure(command.getFirst() + " ended with " + code + ": " + said.strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new Failure("interrupted", e);
    }
  }
}
