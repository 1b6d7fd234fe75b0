package community.leju.trials.stage;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The script {@code leju}, whose commands are how people start things. */
public record Door(Path script) {
  private static final Duration COMMAND = Duration.ofMinutes(2);

  /** The door that this process itself came through. */
  public static Door own() {
    var script = System.getenv("LEJU");
    if (script == null) {
      throw new Failure("start this through ./leju");
    }
    return new Door(Path.of(script));
  }

  /** The repository's root. */
  public Path root() {
    return Objects.requireNonNull(script.toAbsolutePath().getParent());
  }

  /** Runs a command to its end and gives what it printed. */
  public String run(Map<String, String> environment, String... arguments) {
    try {
      var builder = builder(environment, List.of(arguments)).redirectErrorStream(true);
      var process = builder.start();
      process.getOutputStream().close();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(COMMAND.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new Failure("took too long: leju " + arguments[0]);
      }
      if (process.exitValue() != 0) {
        throw new Failure("leju " + String.join(" ", arguments) + ": " + said.strip());
      }
      return said;
    } catch (IOException | InterruptedException e) {
      throw new Failure("cannot run leju " + arguments[0] + ": " + e, e);
    }
  }

  ProcessBuilder builder(Map<String, String> environment, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(script.toString());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }
}
