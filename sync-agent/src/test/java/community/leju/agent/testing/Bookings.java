package community.leju.agent.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An {@link OutboxProcess}, under whatever spoils its day. */
public final class Bookings implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;

  private Bookings(List<String> command) throws IOException {
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** All at once; {@code before} is put before the command. */
  public static Bookings all(List<String> before, Path folder, int count) throws IOException {
    return new Bookings(command(before, folder, Optional.of(count)));
  }

  /** One at a time. */
  public static Bookings oneByOne(List<String> before, Path folder) throws IOException {
    var bookings = new Bookings(command(before, folder, Optional.empty()));
    bookings.line();
    return bookings;
  }

  private static List<String> command(List<String> before, Path folder, Optional<Integer> count) {
    var command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // One thread does it all, so that a call counted by strace is the same one each time.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(OutboxProcess.class.getName());
    command.add(folder + "");
    count.ifPresent(number -> command.add(number.toString()));
    return command;
  }

  public long pid() {
    return process.pid();
  }

  /** Books one; what the process said. */
  public String book() {
    try {
      process.getOutputStream().write('\n');
      process.getOutputStream().flush();
      return line();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    return Optional.ofNullable(out.readLine()).orElse("ended");
  }

  /** The rest of what it says, until its end. */
  public List<String> rest() throws IOException, InterruptedException {
    var lines = out.lines().toList();
    process.waitFor();
    return lines;
  }

  /** The ids that were promised. */
  public static List<String> kept(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("kept "))
        .map(line -> line.substring("kept ".length()))
        .toList();
  }

  /** Whether a program is there, and does what the test needs of it here. */
  public static boolean works(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(new File("/dev/null"))
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
