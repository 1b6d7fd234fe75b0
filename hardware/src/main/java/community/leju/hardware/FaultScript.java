package community.leju.hardware;

import community.leju.hardware.simulator.Fault;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What is to happen to a virtual printer: a file with a fault a line, each at once or {@code
 * +MILLIS} after the one before it, and {@code #} before a remark.
 */
record FaultScript(List<Step> steps) {
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_MILLIS = 3_600_000;
  private static final Pattern WAIT = Pattern.compile("\\+(\\d{1,7})\\s+(.*)");

  /** A fault, and how long after the one before. */
  record Step(int afterMillis, Fault fault) {}

  FaultScript {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a script whole.
   *
   * @throws Failure with the file and the line of the first mistake
   */
  static FaultScript read(Path file) {
    var steps = new ArrayList<Step>();
    int number = 0;
    for (var line : lines(file)) {
      number++;
      var text = line.replaceFirst("#.*", "").strip();
      if (!text.isEmpty()) {
        steps.add(step(text, file + ":" + number));
      }
    }
    return new FaultScript(steps);
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new Failure(file + " is larger than " + MOST_BYTES + " bytes");
      }
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      throw new Failure(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new Failure("the faults in " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Step step(String text, String where) {
    var wait = WAIT.matcher(text);
    boolean waits = wait.matches();
    int millis = waits ? Integer.parseInt(wait.group(1)) : 0;
    if (millis > MOST_MILLIS) {
      throw new Failure(where + ": +" + millis + " is more than " + MOST_MILLIS);
    }
    var words = waits ? wait.group(2) : text;
    var fault =
        Fault.parse(words)
            .orElseThrow(() ->
                new Failure(
                    where
                        + ": \""
                        + words
                        + "\" is no fault; there are "
                        + String.join(", ", Fault.WORDS)));
    return new Step(millis, fault);
  }

  /** Lets it all happen, each at its time. */
  void play(Consumer<Fault> victim) throws InterruptedException {
    for (var step : steps) {
      Thread.sleep(step.afterMillis());
      victim.accept(step.fault());
    }
  }
}
