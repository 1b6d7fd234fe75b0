package community.leju.hardware;

import community.leju.hardware.panel.PanelConfig;
import community.leju.hardware.simulator.PanelAction;
import community.leju.hardware.simulator.Pty;
import community.leju.hardware.simulator.VirtualPanel;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A virtual panel with its pseudo-terminal, run from a command line. */
final class VirtualPanelRun {
  private VirtualPanelRun() {}

  /** Runs until the process is ended, or the pseudo-terminal dies, which is a {@link Failure}. */
  static void untilEnded(Path link, PanelConfig config, PrintStream out) throws IOException {
    var pty = Pty.open(link.toAbsolutePath());
    var typed = new TypedActions<>(PanelAction::parse, PanelAction.WORDS, out);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(pty)));
    try (var panel =
        VirtualPanel.start(
            config,
            pty.input(),
            pty.output(),
            (output, on) -> typed.say(output.word() + (on ? " on" : " off")))) {
      typed.say(pty.link().toString());
      // A daemon: at the end of its input the panel goes on, and nobody touches it any more.
      Thread.ofPlatform().daemon().name("actions").start(() -> typed.play(panel::suffer));
      pty.carrier().onExit().join();
    }
    throw new Failure("the pseudo-terminal at " + link + " ended");
  }

  private static void close(Pty pty) {
    try {
      pty.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
