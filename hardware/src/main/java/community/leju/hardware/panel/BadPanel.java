package community.leju.hardware.panel;

import java.util.List;

/** A panel's configuration that cannot be used. Carries every problem, each naming its field. */
public final class BadPanel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final transient List<String> problems;

  BadPanel(String file, List<String> problems) {
    super("panel " + file + ": " + String.join("; ", problems));
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  public String file() {
    return file;
  }

  public List<String> problems() {
    return problems;
  }
}
