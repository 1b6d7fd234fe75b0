package community.leju.kiosk.technician;

import community.leju.process.launch.Failure;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiosk pin}: sets the technician's PIN, also while the kiosk runs. */
@Command(
    name = "pin",
    description = {
      "Set the technician's PIN: 6 to 12 digits.",
      "Asks twice at a terminal, else reads one line of standard input."
    },
    mixinStandardHelpOptions = true)
public final class PinCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "The kiosk's data folder.")
  private Path folder = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Failure("there is no folder " + folder);
    }
    var pin =
        Pin.parse(typed())
            .orElseThrow(() ->
                new Failure(
                    "a PIN has " + Pin.LEAST_DIGITS + " to " + Pin.MOST_DIGITS + " digits"));
    if (pin.isObvious()) {
      throw new Failure("that PIN is one of the first that anybody tries; take another one");
    }
    new PinFile(folder).write(PinHash.of(pin, new SecureRandom()));
    System.out.println("the technician's PIN is set");
    return 0;
  }

  private static String typed() throws IOException {
    var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (console.isEmpty()) {
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      return words(in.readLine());
    }
    var first = words(console.get().readPassword("PIN: "));
    if (!first.equals(words(console.get().readPassword("once more: ")))) {
      throw new Failure("the two are not the same");
    }
    return first;
  }

  private static String words(@Nullable String line) {
    return line == null ? "" : line.strip();
  }

  private static String words(char @Nullable [] line) {
    return line == null ? "" : new String(line);
  }
}
