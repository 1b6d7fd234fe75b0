package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.stage.Door;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of ours, started through the script; what is put before it spoils its day. */
final class Running implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  /** It lives for seconds: not worth the better compiler. */
  static final String QUICKLY = "-XX:TieredStopAtLevel=1";

  private final Process process;
  private final Path said;

  private Running(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * How it is started.
   *
   * @param folder where it works, and where what it says goes
   * @param before a command that runs the rest of its line
   */
  record Way(Path folder, List<String> before, Map<String, String> environment) {
    static Way plain(Path folder) {
      return new Way(folder, List.of(), Map.of());
    }

    Way with(Map<String, String> variables) {
      return new Way(folder, before, variables);
    }
  }

  /** Starts {@code ./leju} with these arguments. */
  static Running start(Way way, String... arguments) {
    try {
      Files.createDirectories(way.folder());
      var command = new ArrayList<>(way.before());
      command.add(Door.own().script().toAbsolutePath().toString());
      command.addAll(List.of(arguments));
      var said = Files.createTempFile(way.folder(), arguments[0] + "-", ".said");
      var builder =
          new ProcessBuilder(command)
              .directory(way.folder().toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile());
      builder.environment().put("JAVA_TOOL_OPTIONS", QUICKLY);
      builder.environment().putAll(way.environment());
      return new Running(builder.start(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hub, once it is ready. */
  static Running hub(Way way, Plot plot, String... settings) {
    return run("hub", plot.hub(), way, settings).ready("hub ready");
  }

  /** An agent, once it is ready; it looks every few seconds. */
  static Running agent(Way way, Plot plot) {
    return run("agent", plot.kiosk(), way, "poll=4s", "reserve-mb=0").ready("agent ready");
  }

  /** Either of them, that may never be ready. */
  static Running run(String what, Path data, Way way, String... settings) {
    var arguments = new ArrayList<>(List.of(what, "run", "--data", data.toString()));
    for (var setting : settings) {
      arguments.addAll(List.of("--set", setting));
    }
    return start(way, arguments.toArray(String[]::new));
  }

  private Running ready(String line) {
    try {
      Needs.await(
          "'" + line + "' of " + said(),
          START,
          () -> {
            assertThat(process.isAlive()).as(said()).isTrue();
            return said().contains(line);
          });
      return this;
    } catch (AssertionError e) {
      close();
      throw e;
    }
  }

  /** All that it said so far. */
  String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JVM, which may be the child of what was put before it. */
  ProcessHandle java() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(process.toHandle()), process.descendants())
        .filter(one -> one.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  int exitCode(Duration most) {
    try {
      assertThat(process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)).as("it ends").isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the power does. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
