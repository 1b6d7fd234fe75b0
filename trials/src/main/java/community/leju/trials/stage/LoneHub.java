package community.leju.trials.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hub without a street around it, in a process of its own. */
public final class LoneHub implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Child child;
  private final int kioskPort;

  private LoneHub(Child child, int kioskPort) {
    this.child = child;
    this.kioskPort = kioskPort;
  }

  /**
   * Starts it.
   *
   * @param data an initialised folder
   * @param port for people; that for kiosks is one more
   * @param core the only one that it may use; empty for all
   */
  public static LoneHub start(Door door, Path data, int port, Optional<Integer> core) {
    var command = new ArrayList<String>();
    core.ifPresent(one -> command.addAll(List.of("taskset", "-c", Integer.toString(one))));
    command.addAll(List.of(door.script().toString(), "hub", "run", "--data", data.toString()));
    command.addAll(List.of("--set", "port=" + port, "--set", "kiosk-port=" + (port + 1)));
    var log = data.resolveSibling("logs").resolve("hub.err");
    var child =
        Child.start(new ProcessBuilder(command), "hub", log, line -> line.startsWith("hub ready"));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(child::close));
    child.awaitReady(PATIENCE);
    return new LoneHub(child, port + 1);
  }

  public ProcessHandle process() {
    return child.handle();
  }

  public int kioskPort() {
    return kioskPort;
  }

  @Override
  public void close() {
    child.close();
  }
}
