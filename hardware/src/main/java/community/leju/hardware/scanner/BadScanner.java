package community.leju.hardware.scanner;

import java.util.List;

/** A scanner's configuration that cannot be used. Carries every problem, each naming its field. */
public final class BadScanner extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final transient List<String> problems;

  BadScanner(String file, List<String> problems) {
    super("scanner " + file + ": " + String.join("; ", problems));
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
