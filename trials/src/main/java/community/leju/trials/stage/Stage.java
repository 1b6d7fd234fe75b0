package community.leju.trials.stage;

import community.leju.agent.store.KioskStore;
import community.leju.process.launch.Failure;
import community.leju.trials.console.Browser;
import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A street of one kiosk: hub, agent, kiosk and a virtual printer, each a process of its own, all in
 * one data folder.
 */
public final class Stage implements AutoCloseable {
  /** The committee whose station the kiosk stands in. */
  public static final String COMMITTEE = "310117990001";

  private static final String BENCH_TOKEN = "bench-0123456789abcdef0123456789abcdef";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Door door;
  private final Path data;
  private final StageConfig config;
  private final Logins logins;
  private final Consumer<String> say;
  private volatile boolean closed;
  private final List<Child> children = new CopyOnWriteArrayList<>();

  private Stage(Door door, StageConfig config, Logins logins, Consumer<String> say) {
    this.door = door;
    this.data = config.data();
    this.config = config;
    this.logins = logins;
    this.say = say;
  }

  /** Makes the street where the folder is new. Nothing runs yet. */
  public static Stage set(Door door, StageConfig config, Consumer<String> say) {
    try {
      Files.createDirectories(config.data());
      var logins = Logins.of(config.data());
      var stage = new Stage(door, config, logins, say);
      // Whatever ends us must not leave processes behind.
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stage::close));
      if (!Files.exists(stage.hubData())) {
        stage.makeStreet();
      }
      return stage;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path hubData() {
    return data.resolve("hub");
  }

  public Path kioskData() {
    return data.resolve("kiosk");
  }

  /** Where the virtual printer's paper comes out. */
  public Path paper() {
    return data.resolve("paper");
  }

  public Path printerLink() {
    return data.resolve("printer");
  }

  public Logins logins() {
    return logins;
  }

  public String console() {
    return "http://127.0.0.1:" + config.hubPort();
  }

  private void makeStreet() {
    say.accept("making the demo street");
    hub(Logins.MANAGER, "init", "--street-name", "云间街道");
    for (var person : Logins.PEOPLE) {
      if (person.role().equals("manager")) {
        continue;
      }
      hub(
          person.login(),
          "staff",
          "add",
          person.login(),
          "--name",
          person.name(),
          "--role",
          person.role(),
          "--scope",
          person.scope());
    }
    say.accept("importing the demo pack");
    hub(
        Logins.STREET_APPROVER,
        "import",
        config.pack().toString(),
        "--approver",
        Logins.STREET_APPROVER);
  }

  /** Runs a command of the hub's, with the password of one of the demo's people. */
  public void hub(String login, String... arguments) {
    var command = new ArrayList<String>(List.of("hub"));
    command.addAll(List.of(arguments));
    command.add("--data");
    command.add(hubData().toString());
    var password = Map.of("LEJU_STAFF_PASSWORD", logins.of(login).password());
    door.run(password, command.toArray(String[]::new));
  }

  /** Starts the hub. */
  public Child startHub() {
    var child =
        start(
            "hub",
            "hub ready",
            List.of(
                "hub",
                "run",
                "--data",
                hubData().toString(),
                "--set",
                "port=" + config.hubPort(),
                "--set",
                "kiosk-port=" + config.doorPort()));
    child.awaitReady(PATIENCE);
    return child;
  }

  /**
   * Enrols the kiosk where it has no identity yet, as a technician does: begins at the kiosk, and
   * types the code that it shows at the hub.
   */
  public void enrol(Browser browser) {
    if (isEnrolled()) {
      return;
    }
    say.accept("enrolling the kiosk");
    try (var technician = browser.desk(console())) {
      var login = logins.of(Logins.TECHNICIAN);
      var pin = technician.signIn(login.login(), login.password()).pinForKiosks();
      try (var enrolling = startEnrolment(pin)) {
        var shown = enrolling.awaitReady(PATIENCE);
        technician.typeCode(COMMITTEE, shown.replaceAll("code: ([0-9]{4}) ([0-9]{4}).*", "$1$2"));
        enrolling.handle().onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
      }
      if (!isEnrolled()) {
        throw new Failure("the kiosk was not enrolled; see " + data.resolve("logs/enrol.err"));
      }
    }
  }

  private Child startEnrolment(String pin) {
    return Child.start(
        door,
        "enrol",
        data.resolve("logs/enrol.err"),
        Map.of(),
        line -> line.startsWith("code: "),
        List.of(
            "agent",
            "enrol",
            "--data",
            kioskData().toString(),
            "--hub",
            "https://127.0.0.1:" + config.doorPort(),
            "--pin",
            pin));
  }

  private boolean isEnrolled() {
    var store = KioskStore.openIfReady(kioskData(), Clock.systemUTC());
    try {
      return store.isPresent() && store.get().identity().isPresent();
    } finally {
      store.ifPresent(KioskStore::close);
    }
  }

  public Child startAgent() {
    var child =
        start("agent", "agent ready", List.of("agent", "run", "--data", kioskData().toString()));
    child.awaitReady(PATIENCE);
    return child;
  }

  public Child startPrinter() {
    var child =
        start(
            "printer",
            printerLink().toString(),
            List.of(
                "device",
                "virtual-printer",
                "--link",
                printerLink().toString(),
                "--out",
                paper().toString()));
    child.awaitReady(PATIENCE);
    return child;
  }

  /** Starts the kiosk; its window is on the display of this process. */
  public Child startKiosk(String... settings) {
    var command =
        new ArrayList<>(
            List.of(
                "kiosk",
                "run",
                "--data",
                kioskData().toString(),
                "--set",
                "port=" + config.kioskPort(),
                "--set",
                "printer-port=" + printerLink()));
    for (var setting : settings) {
      command.add("--set");
      command.add(setting);
    }
    return start("kiosk", "kiosk ready", command);
  }

  /** The kiosk's pages without its window, for another shell. */
  public Child startPages(String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.add("window=none");
    all.add("boot-token=" + BENCH_TOKEN);
    return startKiosk(all.toArray(String[]::new));
  }

  /** Chromium in kiosk mode on those pages, which it waits for as a kiosk's start script does. */
  public Child startChromium(Dimension display) {
    var address = "http://127.0.0.1:" + config.kioskPort() + "/?boot=" + BENCH_TOKEN;
    var child = KioskChromium.start(data, address, display, config.hubPort() + 20);
    children.add(child);
    return child;
  }

  /** Waits until the kiosk has something to show. */
  public void awaitShelf() {
    var clock = Clock.systemUTC();
    try (var store = KioskStore.openIfReady(kioskData(), clock).orElseThrow()) {
      var end = clock.instant().plus(PATIENCE);
      while (store.generation() == 0) {
        if (clock.instant().isAfter(end)) {
          throw new Failure("nothing came to the shelf");
        }
        Thread.sleep(50);
      }
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }

  private Child start(String name, String ready, List<String> arguments) {
    var log = data.resolve("logs").resolve(name + ".err");
    var child = Child.start(door, name, log, Map.of(), line -> line.contains(ready), arguments);
    children.add(child);
    return child;
  }

  /**
   * Waits for the first of the children to end; a stage with one missing is no stage.
   *
   * @return whether it ended by itself; not where the stage was closed
   */
  public boolean awaitEnd() {
    try {
      while (!closed && children.stream().allMatch(Child::isAlive)) {
        Thread.sleep(200);
      }
      return !closed;
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    children.reversed().forEach(Child::close);
  }
}
