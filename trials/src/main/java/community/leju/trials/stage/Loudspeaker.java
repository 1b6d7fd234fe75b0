package community.leju.trials.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A sound card that is only simulated, a process of its own. End what plays on it before it. */
public final class Loudspeaker implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final String VARIABLE = "ALSA_CONFIG_PATH";

  private final Child child;
  private final String configuration;

  private Loudspeaker(Child child, String configuration) {
    this.child = child;
    this.configuration = configuration;
  }

  /** Plugs one in; what it plays is kept in that folder. */
  public static Loudspeaker start(Door door, Path folder) {
    var child =
        Child.start(
            door,
            "speaker",
            folder.resolve("logs/speaker.err"),
            Map.of(),
            line -> line.contains(VARIABLE + "="),
            List.of("device", "virtual-speaker", "--out", folder.toString()));
    var line = child.awaitReady(START);
    return new Loudspeaker(child, line.substring(line.indexOf('=') + 1).strip());
  }

  /** What a process is started with, so that this is its sound card. */
  public Map<String, String> environment() {
    return Map.of(VARIABLE, configuration);
  }

  @Override
  public void close() {
    child.close();
  }
}
