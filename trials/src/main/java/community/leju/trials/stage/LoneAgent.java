package community.leju.trials.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An agent without a street around it, in a process of its own. */
public final class LoneAgent implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Child child;

  private LoneAgent(Child child) {
    this.child = child;
  }

  /** Starts the one of a folder that is enrolled. */
  public static LoneAgent start(Door door, Path data) {
    var log = data.resolveSibling("logs").resolve("agent.err");
    var command = List.of("agent", "run", "--data", data.toString());
    var child =
        Child.start(door, "agent", log, Map.of(), line -> line.startsWith("agent ready"), command);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(child::close));
    child.awaitReady(PATIENCE);
    return new LoneAgent(child);
  }

  @Override
  public void close() {
    child.close();
  }
}
