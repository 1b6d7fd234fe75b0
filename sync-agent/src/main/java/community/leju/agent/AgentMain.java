package community.leju.agent;

import community.leju.agent.call.Ringer;
import community.leju.agent.device.Reporter;
import community.leju.agent.hub.CallLine;
import community.leju.agent.hub.DeviceLine;
import community.leju.agent.hub.EstLine;
import community.leju.agent.hub.HttpTransport;
import community.leju.agent.hub.HubLine;
import community.leju.agent.hub.HubUnreachable;
import community.leju.agent.hub.LeaseLine;
import community.leju.agent.hub.MutualTls;
import community.leju.agent.identity.Enrolment;
import community.leju.agent.identity.EnrolmentRefused;
import community.leju.agent.identity.Renewal;
import community.leju.agent.lease.Leasing;
import community.leju.agent.pull.HubSupply;
import community.leju.agent.pull.Pull;
import community.leju.agent.push.Push;
import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Credential;
import community.leju.agent.store.Identity;
import community.leju.agent.store.KioskStore;
import community.leju.agent.tuf.TufCommand;
import community.leju.content.certificate.ComparedCode;
import community.leju.content.certificate.Pin;
import community.leju.content.item.InvalidField;
import community.leju.process.launch.DataFolder;
import community.leju.process.launch.Failure;
import community.leju.process.launch.Launcher;
import community.leju.process.launch.RunOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    subcommands = {
      AgentMain.Enrol.class,
      AgentMain.Run.class,
      AgentMain.Status.class,
      OutboxCommands.class,
      AgentMain.PullFrom.class,
      AgentMain.Tuf.class
    })
public final class AgentMain {
  private AgentMain() {}

  public static void main(String[] arguments) {
    // Longer than a poll apart, shorter than the hub waits: a new handshake costs seven polls.
    System.setProperty("jdk.httpclient.keepalive.timeout", "74");
    System.exit(Launcher.run(new AgentMain(), arguments));
  }

  /** The data folder, of every command. */
  static final class Data {
    @Option(names = "--data", required = true, description = "The kiosk's data folder.")
    Path folder = Path.of("");

    /** Beside a running agent, which it does not disturb. */
    KioskStore openAsScreen() {
      return KioskStore.openIfReady(folder, Clock.systemUTC())
          .orElseThrow(() -> new Failure("no store in " + folder));
    }
  }

  @Command(
      name = "enrol",
      description = {
        "Get a number and a certificate. Shows a code, which somebody types at the hub's console",
        "under Kiosks; that page says the address and the pin too."
      },
      mixinStandardHelpOptions = true)
  static final class Enrol implements Callable<Integer> {
    @Mixin Data data = new Data();

    @Option(
        names = "--hub",
        required = true,
        description = "Its door for kiosks: https://host:port")
    String hub = "";

    @Option(
        names = "--pin",
        required = true,
        description = "The hub's pin: the first 24 digits or more of its authority's fingerprint.")
    String pin = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
      var clock = Clock.systemUTC();
      try (var claim = DataFolder.claim(data.folder, "agent");
          var store = AgentStore.open(claim.path(), clock)) {
        var random = new SecureRandom();
        var enrolment =
            new Enrolment(store, (to, by, own) -> connect(to, by, own, clock, random), random);
        var identity = enrolment.enrol(hub, Pin.parse(pin), new Terminal());
        System.out.println("enrolled as " + identity);
        return 0;
      } catch (EnrolmentRefused | HubUnreachable e) {
        throw new Failure(String.valueOf(e.getMessage()), e);
      } catch (InvalidField e) {
        throw new Failure("'" + pin + "' is no pin: it " + e.problem(), e);
      } catch (IllegalArgumentException e) {
        throw new Failure("'" + hub + "' is not an address such as https://host:port", e);
      } catch (ConnectException e) {
        throw new Failure("nothing answers at " + hub, e);
      }
    }
  }

  /** Shows the code where the command was typed. */
  private static final class Terminal implements Enrolment.Screen {
    @Override
    public void show(ComparedCode code, Instant until) {
      System.out.println("code: " + code.grouped() + " (type it at the hub before " + until + ")");
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
      Thread.sleep(length);
    }
  }

  private static HttpTransport connect(
      String hub, Pin pin, Optional<Credential> own, Clock clock, SecureRandom random) {
    if (!hub.startsWith("https://")) {
      throw new IllegalArgumentException(hub);
    }
    return new HttpTransport(hub, Optional.of(MutualTls.context(pin, own, clock, random)));
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
      var credential =
          store
              .credential()
              .orElseThrow(() -> new Failure("enrolled without a certificate; enrol a new folder"));
      var log = LoggerFactory.getLogger(AgentMain.class);
      var transport =
          connect(identity.hub(), credential.pin(), Optional.of(credential), clock, random);
      try (var hub = new HubLine(transport)) {
        var supply = new HubSupply(hub);
        var pull = new Pull(store, supply, config.committees(), clock);
        var push = new Push(store.outbox(), hub, random, log);
        var ringer = new Ringer(store.calls(), new CallLine(hub, clock), clock, log);
        var reporter = new Reporter(store.devices(), new DeviceLine(hub, clock), clock, log);
        var agent =
            new SyncAgent(
                store,
                hub,
                pull,
                push,
                ringer,
                reporter,
                new Leasing(store.leases(), new LeaseLine(hub)),
                config.keep(),
                clock,
                log);
        store.outbox().keepLimits(config.outbox());
        var renewal =
            new Renewal(
                store,
                new EstLine(hub),
                next ->
                    transport.become(
                        MutualTls.context(next.pin(), Optional.of(next), clock, random)),
                clock,
                random,
                log);
        System.out.println("agent ready: " + identity);
        new Daemon(config, store, hub, supply, agent, renewal, clock, random).run(identity);
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
      try (var store = data.openAsScreen()) {
        var line = store.line();
        var waiting = store.outbox().waiting();
        System.out.println("identity: " + store.identity().map(Identity::toString).orElse("none"));
        System.out.println(
            "certificate: "
                + store
                    .credential()
                    .map(own -> "until " + own.until() + ", renewed from " + own.renewAt() + " on")
                    .orElse("none"));
        System.out.println("line: " + (line.up() ? "up" : "down"));
        System.out.println("clock trusted: " + (line.timeTrusted() ? "yes" : "no"));
        System.out.println(
            "last synchronised: " + line.lastSynchronised().map(Object::toString).orElse("never"));
        System.out.println("shelf: generation " + store.generation());
        store.takenBack().forEach(one -> System.out.println("  taken back: " + one));
        var damaged = store.damaged();
        System.out.println("damaged by the disk: " + damaged.size());
        damaged.forEach(one -> System.out.println("  " + one));
        System.out.println("waiting for the hub: " + waiting.count());
        System.out.println("offered again: " + store.outbox().offeredAgain());
        var quarantined = store.outbox().quarantined();
        System.out.println("refused by the hub: " + quarantined.size());
        quarantined.forEach(one -> System.out.println("  " + one));
        var problems = store.shelf().problems();
        System.out.println("left out of the shelf: " + problems.size());
        problems.forEach(problem -> System.out.println("  " + problem));
        return 0;
      }
    }
  }

  @Command(
      name = "pull",
      description = {
        "Put a release from a folder on the shelf, without any network: what 'hub export-release'",
        "wrote to a stick. The agent must not be running."
      },
      mixinStandardHelpOptions = true)
  static final class PullFrom extends PullCommand {
    PullFrom() {
      super(Clock.systemUTC());
    }
  }

  @Command(
      name = "tuf",
      description = "Read any TUF repository, by the same checks as a kiosk.",
      mixinStandardHelpOptions = true)
  static final class Tuf extends TufCommand {
    Tuf() {
      super(Clock.systemUTC());
    }
  }
}
