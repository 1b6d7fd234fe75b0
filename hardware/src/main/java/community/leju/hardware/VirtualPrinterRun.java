package community.leju.hardware;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.simulator.Fault;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPrinter;
import community.leju.process.launch.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** A virtual printer with its pseudo-terminal, run from a command line. */
final class VirtualPrinterRun {
  private VirtualPrinterRun() {}

  /** Runs until the process is ended, or the pseudo-terminal dies, which is a {@link Failure}. */
  static void untilEnded(
      Path link, Path folder, PrinterProfile profile, int bootMillis, Clock clock, PrintStream out)
      throws IOException {
    var pty = Pty.open(link.toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(pty)));
    try (var printer =
        VirtualPrinter.start(profile, bootMillis, pty.input(), pty.output(), folder, clock)) {
      out.println(pty.link());
      out.flush();
      // A daemon: at the end of its input the printer goes on, without any more faults.
      Thread.ofPlatform().daemon().name("faults").start(() -> faults(printer, out));
      pty.carrier().onExit().join();
    }
    throw new Failure("the pseudo-terminal at " + link + " ended");
  }

  private static void faults(VirtualPrinter printer, PrintStream out) {
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var fault = Fault.parse(line);
        if (fault.isPresent()) {
          printer.suffer(fault.get());
        } else if (!line.isBlank()) {
          out.println("unknown; there are " + String.join(", ", Fault.WORDS));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Pty pty) {
    try {
      pty.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
