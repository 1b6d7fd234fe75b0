package community.leju.hub;

import community.leju.hub.staff.Role;
import community.leju.hub.street.StreetProfile;
import community.leju.process.launch.Launcher;
import community.leju.process.launch.Logs;
import community.leju.process.launch.RunOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The hub's command line. */
@Command(
    name = "hub",
    description = "The street's central system.",
    mixinStandardHelpOptions = true,
    subcommands = {
      HubMain.Init.class,
      StaffCommands.class,
      HubMain.Run.class,
      PackCommands.Import.class,
      PackCommands.Export.class,
      ReleaseCommands.ExportRelease.class,
      AlertCommands.class,
      KeysCommands.class,
      BackupCommands.Make.class,
      BackupCommands.Back.class,
      BackupCommands.Republish.class
    })
public final class HubMain {
  private HubMain() {}

  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(Launcher.run(new HubMain(), arguments));
  }

  /** The data folder, of every command. */
  static final class Data {
    @Option(names = "--data", required = true, description = "The hub's data folder.")
    Path folder = Path.of("");

    HubParts open() {
      Logs.to(folder, "hub");
      return HubParts.open(folder, clock(), new SecureRandom());
    }

    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @Command(
      name = "init",
      description = "Make a hub: keys, database, the first account.",
      mixinStandardHelpOptions = true)
  static final class Init implements Callable<Integer> {
    @Mixin Data data = new Data();

    @Option(names = "--street-name", description = "As pages show it (default: ${DEFAULT-VALUE}).")
    String streetName = "本街道";

    @Option(names = "--zone", description = "The street's time zone (default: ${DEFAULT-VALUE}).")
    ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(names = "--manager", description = "Login of the first account (default: manager).")
    String manager = "manager";

    @Option(names = "--protect", description = "Put the offline keys under a passphrase.")
    boolean protect = false;

    @Override
    public Integer call() throws IOException {
      Logs.to(data.folder, "hub");
      var first = StaffCommands.account(manager, "街道管理员", Role.MANAGER, "street");
      Initialisation.run(
          data.folder,
          new StreetProfile(streetName, zone),
          first,
          Passwords.ask(manager),
          protect ? Optional.of(Passwords.newOfKey()) : Optional.empty(),
          Clock.systemUTC(),
          new SecureRandom());
      var offline = Initialisation.offlineFolder(data.folder);
      System.out.println("hub initialised in " + data.folder);
      System.out.println(
          "The offline keys are in " + offline + ". Whoever has them can speak for this street:");
      System.out.println(
          "move them to a medium that is locked away, and bring it back for 'hub staff add'.");
      return 0;
    }
  }

  @Command(name = "run", description = "Serve, until stopped.", mixinStandardHelpOptions = true)
  static final class Run implements Callable<Integer> {
    @Mixin Data data = new Data();

    @Mixin RunOptions options = new RunOptions();

    @Override
    public Integer call() throws Exception {
      return options.run("hub", data.folder, HubConfig::of, Run::serve);
    }

    private static void serve(HubConfig config, Path folder) throws InterruptedException {
      try (var parts = HubParts.open(folder, Clock.systemUTC(), new SecureRandom());
          var hub = Hub.start(parts, config)) {
        var stopped = new CountDownLatch(1);
        var main = Thread.currentThread();
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> {
                  stopped.countDown();
                  join(main);
                }));
        System.out.println("kiosks " + hub.kioskAddress() + " --pin " + hub.pin());
        System.out.println("hub ready " + hub.address());
        stopped.await();
      }
    }

    /** Waits for the orderly end, but not for ever. */
    private static void join(Thread main) {
      try {
        main.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
