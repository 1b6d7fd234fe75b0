package community.leju.agent;

import community.leju.agent.call.Ringer;
import community.leju.agent.device.Reporter;
import community.leju.agent.hub.CallLine;
import community.leju.agent.hub.DeviceLine;
import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.HubCredential;
import community.leju.agent.hub.HubLine;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.identity.EnrolmentRefused;
import community.leju.agent.pull.Pull;
import community.leju.agent.push.Push;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.process.launch.DataFolder;
import community.leju.process.launch.Failure;
import community.leju.process.launch.Launcher;
import community.leju.process.launch.RunOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The agent's command line, and the parts it is made of. */
@Command(
    name = "agent",
    description = "The kiosk's line to the street's hub.",
    mixinStandardHelpOptions = true,
    subcommands = {AgentMain.Enrol.class, AgentMain.Run.class, AgentMain.Status.class})
public final class AgentMain {
  private AgentMain() {}

  public static void main(String[] arguments) {
    System.exit(Launcher.run(new AgentMain(), arguments));
  }

  /** The data folder, of every command. */
  static final class Data {
    @Option(names = "--data", required = true, description = "The kiosk's data folder.")
    Path folder = Path.of("");
  }

  @Command(
      name = "enrol",
      description = "Trade the code that the hub shows for a number and an identity.",
      mixinStandardHelpOptions = true)
  static final class Enrol implements Callable<Integer> {
    @Mixin Data data = new Data();

    @Option(names = "--hub", required = true, description = "The hub, as http://host:port")
    String hub = "";

    @Option(names = "--code", required = true, description = "The 8 digits that the hub shows.")
    String code = "";

    @Override
    public Integer call() throws IOException {
      try (var claim = DataFolder.claim(data.folder, "agent");
          var store = AgentStore.open(claim.path(), Clock.systemUTC())) {
        var identity = new Enrolment(store).enrol(hub, code);
        System.out.println("enrolled as " + identity);
        return 0;
      } catch (EnrolmentRefused e) {
        throw new Failure(String.valueOf(e.getMessage()), e);
      } catch (IllegalArgumentException e) {
        throw new Failure("'" + hub + "' is not an address such as http://host:port", e);
      } catch (ConnectException e) {
        throw new Failure("nothing answers at " + hub, e);
      }
    }
  }

  @Command(name = "run", description = "Pull and push, for ever.", mixinStandardHelpOptions = true)
  static final class Run implements Callable<Integer> {
    @Mixin Data data = new Data();

    @Mixin RunOptions options = new RunOptions();

    @Override
    public Integer call() throws Exception {
      return options.run(
          "agent",
          data.folder,
          settings -> AgentConfig.of(settings, data.folder),
          (config, folder) -> AgentMain.run(config, folder, Clock.systemUTC()));
    }
  }

  private static void run(AgentConfig config, Path folder, Clock clock) throws Exception {
    var random = new SecureRandom();
    try (var store = AgentStore.open(folder, clock)) {
      var identity =
          store
              .identity()
              .orElseThrow(() -> new Failure("not enrolled yet; try: agent enrol --help"));
      var log = LoggerFactory.getLogger(AgentMain.class);
      var credential = new HubCredential.BearerToken(identity.credential());
      try (var hub = new HubLine(new HttpTransport(identity.hub(), Optional.of(credential)))) {
        var pull = new Pull(store, hub, config.committees(), clock);
        var push = new Push(store, hub, clock, random, log);
        var ringer = new Ringer(store.calls(), new CallLine(hub, clock), clock, log);
        var reporter = new Reporter(store.devices(), new DeviceLine(hub, clock), clock, log);
        var agent = new SyncAgent(store, hub, pull, push, ringer, reporter, clock, log);
        System.out.println("agent ready: " + identity);
        new Daemon(config, store, hub, agent, clock, random).run(identity);
      }
    }
  }

  @Command(
      name = "status",
      description = "Say how things stand, without disturbing a running agent.",
      mixinStandardHelpOptions = true)
  static final class Status implements Callable<Integer> {
    @Mixin Data data = new Data();

    @Override
    public Integer call() {
      try (var store =
          KioskStore.openIfReady(data.folder, Clock.systemUTC())
              .orElseThrow(() -> new Failure("no store in " + data.folder))) {
        var line = store.line();
        var waiting = store.outbox().waiting();
        System.out.println("identity: " + store.identity().map(Identity::toString).orElse("none"));
        System.out.println("line: " + (line.up() ? "up" : "down"));
        System.out.println("clock trusted: " + (line.timeTrusted() ? "yes" : "no"));
        System.out.println(
            "last synchronised: " + line.lastSynchronised().map(Object::toString).orElse("never"));
        System.out.println("shelf: generation " + store.generation());
        store.takenBack().forEach(one -> System.out.println("  taken back: " + one));
        System.out.println("waiting for the hub: " + waiting.count());
        var problems = store.shelf().problems();
        System.out.println("left out of the shelf: " + problems.size());
        problems.forEach(problem -> System.out.println("  " + problem));
        return 0;
      }
    }
  }
}
