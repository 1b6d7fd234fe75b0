package community.leju.kiosk;

import community.leju.kiosk.guard.Caretaker;
import community.leju.kiosk.guard.Ending;
import community.leju.kiosk.guard.LifeWatch;
import community.leju.kiosk.shell.Shell;
import community.leju.kiosk.shell.Watchdog;
import community.leju.kiosk.technician.PinCommand;
import community.leju.process.launch.Launcher;
import community.leju.process.launch.RunOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The kiosk's command line. */
@Command(
    name = "kiosk",
    description = "The screen of a kiosk.",
    mixinStandardHelpOptions = true,
    subcommands = {KioskMain.Run.class, PinCommand.class})
public final class KioskMain {
  private KioskMain() {}

  public static void main(String[] arguments) {
    // Slips are drawn without a display; AWT must not open a second way to the screen's.
    System.setProperty("java.awt.headless", "true");
    System.exit(Launcher.run(new KioskMain(), arguments));
  }

  @Command(name = "run", description = "Show the screen.", mixinStandardHelpOptions = true)
  static final class Run implements Callable<Integer> {
    @Option(names = "--data", required = true, description = "The kiosk's data folder.")
    Path folder = Path.of("");

    @Mixin RunOptions options = new RunOptions();

    private int exit;

    @Override
    public Integer call() throws Exception {
      options.run(
          "kiosk",
          folder,
          settings -> KioskConfig.of(settings, folder),
          (config, claimed) -> exit = KioskMain.run(config, claimed));
      return exit;
    }
  }

  /** Runs until somebody ends the process, or a technician wishes a restart; the exit code. */
  private static int run(KioskConfig config, Path folder) throws Exception {
    var restart = new CountDownLatch(1);
    var world = Kiosk.World.real(restart::countDown);
    if (config.window() == KioskConfig.Window.NONE) {
      serve(config, folder, world, restart);
    } else {
      show(config, folder, world, restart);
    }
    return Ending.RESTART.code();
  }

  private static void show(
      KioskConfig config, Path folder, Kiosk.World world, CountDownLatch restart) throws Exception {
    // The toolkit comes up on its own threads while the server does.
    var shell =
        new Shell(
            new Shell.Window(
                config.window() == KioskConfig.Window.FULL,
                config.windowWidth(),
                config.windowHeight()));
    try (var printing = Printing.open(config, folder, world.clock());
        var kiosk = new Kiosk(config, folder, printing.printer(), shell::places, world)) {
      kiosk.visits().onEnd(shell::forget);
      var life = new LifeWatch();
      var watchdog = new Watchdog(shell, life, kiosk.beats()::count, kiosk.visits()::wipe);
      watchdog.start(() -> end(Ending.STUCK));
      onWantedEnd(() -> {
        watchdog.rest();
        kiosk.leave();
      });
      shell.show(kiosk.server().bootAddress());
      shell.awaitPainted();
      System.out.println("kiosk ready " + kiosk.server().bootAddress());
      lookAfter(kiosk, config, world, life::lives);
      warmUp(kiosk, printing);
      restart.await();
      watchdog.rest();
    }
  }

  /** The pages alone, for another shell. */
  private static void serve(
      KioskConfig config, Path folder, Kiosk.World world, CountDownLatch restart) throws Exception {
    try (var printing = Printing.open(config, folder, world.clock());
        var kiosk = new Kiosk(config, folder, printing.printer(), _ -> new byte[0], world)) {
      onWantedEnd(kiosk::leave);
      System.out.println("kiosk ready " + kiosk.server().bootAddress());
      lookAfter(kiosk, config, world, () -> true);
      warmUp(kiosk, printing);
      restart.await();
    }
  }

  private static void lookAfter(
      Kiosk kiosk, KioskConfig config, Kiosk.World world, BooleanSupplier lives) {
    var kept = new Caretaker.Kept(kiosk.visits(), kiosk.station(), world.clock(), world.nanos());
    new Caretaker(config.upkeep(), kept, lives, KioskMain::end).start();
  }

  /** SIGTERM is no crash: it must not count against the release that is shown. */
  private static void onWantedEnd(Runnable last) {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("last").unstarted(last));
  }

  /**
   * At once: what must not be lost has been committed, and what is stuck may hold up any farewell.
   */
  private static void end(Ending ending) {
    Runtime.getRuntime().halt(ending.code());
  }

  private static void warmUp(Kiosk kiosk, Printing printing) {
    kiosk.warmUp();
    WarmUp.all(printing.printer());
    kiosk.settle();
  }
}
