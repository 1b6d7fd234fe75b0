package community.leju.trials;

import community.leju.process.launch.Launcher;
import community.leju.trials.bench.BenchCommand;
import community.leju.trials.demo.DemoCommand;
import community.leju.trials.gallery.GalleryCommand;
import community.leju.trials.stage.Training;
import picocli.CommandLine.Command;

/** The command line of {@code ./leju demo}, {@code bench} and {@code gallery}. */
@Command(
    name = "leju",
    mixinStandardHelpOptions = true,
    subcommands = {DemoCommand.class, BenchCommand.class, GalleryCommand.class, Training.class})
public final class TrialsMain {
  private TrialsMain() {}

  public static void main(String[] arguments) {
    System.exit(Launcher.run(new TrialsMain(), arguments));
  }
}
