package community.leju.trials.stage;

import community.leju.content.item.Scope;
import community.leju.process.launch.Failure;
import community.leju.trials.screen.Eye;
import community.leju.trials.screen.Finger;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.screen.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A kiosk that shows a pack, without hub and agent: to look at, to measure, to train with. */
public final class Showroom implements AutoCloseable {
  private static final Scope OWN = new Scope(Stage.COMMITTEE);
  private static final Duration START = Duration.ofSeconds(60);
  private static final String TOKEN = "showroom-0123456789abcdef0123456789abcdef";

  private final Child kiosk;
  private final String ready;

  private Showroom(Child kiosk) {
    this.kiosk = kiosk;
    try {
      this.ready = kiosk.awaitReady(START);
    } catch (Failure e) {
      // One that is kept would be started for ever.
      kiosk.close();
      throw e;
    }
  }

  /**
   * What is shown and how.
   *
   * @param data a new folder for the kiosk
   * @param port a free port
   * @param window whether the kiosk's own window is on the display, or another shell's job
   * @param settings of the kiosk, as {@code key=value}
   */
  public record Setting(Path pack, Path data, int port, boolean window, List<String> settings) {}

  /** Fills the shelf with what the committee's kiosk usually has, and starts the kiosk. */
  public static Showroom open(Door door, Setting setting) throws IOException {
    return open(door, setting, Map.of());
  }

  /**
   * The kiosk of another committee of the pack.
   *
   * @throws Failure where the pack has nothing of it
   */
  public static Showroom openOf(Scope committee, Door door, Setting setting) throws IOException {
    SampleShelf.make(setting.pack(), committee, setting.data(), Clock.systemUTC());
    return start("run", door, setting, Map.of());
  }

  /** The same with every committee of the street on the shelf. */
  public static Showroom openWholeStreet(Door door, Setting setting) throws IOException {
    SampleShelf.makeWhole(setting.pack(), OWN, setting.data(), Clock.systemUTC());
    return start("run", door, setting, Map.of());
  }

  /** As {@link #open(Door, Setting)}, and whatever ends it, it is started again. */
  public static Showroom keep(Door door, Setting setting) throws IOException {
    SampleShelf.make(setting.pack(), OWN, setting.data(), Clock.systemUTC());
    return start("keep", door, setting, Map.of());
  }

  /** The same in an environment of the caller's. */
  public static Showroom open(Door door, Setting setting, Map<String, String> environment)
      throws IOException {
    SampleShelf.make(setting.pack(), OWN, setting.data(), Clock.systemUTC());
    return start("run", door, setting, environment);
  }

  /** A showroom that was closed, or that the power was taken from, as it was left. */
  public static Showroom reopen(Door door, Setting setting, Map<String, String> environment) {
    return start("run", door, setting, environment);
  }

  private static Showroom start(
      String how, Door door, Setting setting, Map<String, String> environment) {
    var command = new ArrayList<>(List.of("kiosk", how, "--data", setting.data().toString()));
    var settings = new ArrayList<>(setting.settings());
    settings.add("port=" + setting.port());
    settings.add("boot-token=" + TOKEN);
    settings.add(setting.window() ? "probe=true" : "window=none");
    for (var one : settings) {
      command.addAll(List.of("--set", one));
    }
    var log = setting.data().resolve("logs/kiosk.err");
    return new Showroom(
        Child.start(
            door, "kiosk", log, environment, line -> line.startsWith("kiosk ready"), command));
  }

  /** The demo pack, beside the script. */
  public static Path demoPack(Door door) {
    return door.root().resolve("content/src/main/pack/yunjian");
  }

  /** A person before the window. */
  public KioskScreen screen() {
    return new KioskScreen(new Probe(ready), new Finger(Clock.systemUTC()), new Eye());
  }

  /** The address of a page, for another shell; it lets in who asks for it. */
  public String address(String path) {
    var base = ready.substring(ready.indexOf("http"));
    base = base.substring(0, base.indexOf('/', "http://".length()));
    return base + path + (path.contains("?") ? "&" : "?") + "boot=" + TOKEN;
  }

  /** The kiosk's process, or that of the script which keeps it. */
  public ProcessHandle handle() {
    return kiosk.handle();
  }

  /** As the power does. */
  public void kill() {
    kiosk.kill();
  }

  @Override
  public void close() {
    kiosk.close();
  }
}
