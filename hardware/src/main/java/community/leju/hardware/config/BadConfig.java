package community.leju.hardware.config;

import community.leju.process.launch.Failure;
import java.util.List;

/**
 * A device's configuration that cannot be used. Carries every problem, each naming its field; its
 * message is for the technician who wrote it.
 */
public final class BadConfig extends Failure {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * A bad one.
   *
   * @param what whose it is and which file, such as {@code panel ours.json}
   */
  public BadConfig(String what, List<String> problems) {
    super(what + ": " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
