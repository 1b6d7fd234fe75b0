package community.leju.hardware;

import community.leju.hardware.panel.PanelConfig;
import community.leju.hardware.simulator.PanelAction;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPanel;
import community.leju.process.launch.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A virtual panel with its pseudo-terminal, run from a command line. */
final class VirtualPanelRun {
  private VirtualPanelRun() {}

  /** Runs until the process is ended, or the pseudo-terminal dies, which is a {@link Failure}. */
  static void untilEnded(Path link, PanelConfig config, PrintStream out) throws IOException {
    var pty = Pty.open(link.toAbsolutePath());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(pty)));
    try (var panel =
        VirtualPanel.start(
            config,
            pty.input(),
            pty.output(),
            (output, on) -> say(out, output.word() + (on ? " on" : " off")))) {
      say(out, pty.link().toString());
      // A daemon: at the end of its input the panel goes on, and nobody touches it any more.
      Thread.ofPlatform().daemon().name("actions").start(() -> actions(panel, out));
      pty.carrier().onExit().join();
    }
    throw new Failure("the pseudo-terminal at " + link + " ended");
  }

  private static void actions(VirtualPanel panel, PrintStream out) {
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var action = PanelAction.parse(line);
        if (action.isPresent()) {
          panel.suffer(action.get());
        } else if (!line.isBlank()) {
          say(out, "unknown; there are " + String.join(", ", PanelAction.WORDS));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(PrintStream out, String line) {
    out.println(line);
    out.flush();
  }

  private static void close(Pty pty) {
    try {
      pty.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
