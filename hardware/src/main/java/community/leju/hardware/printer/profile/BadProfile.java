package community.leju.hardware.printer.profile;

import java.util.List;

/** A profile that cannot be used. Carries every problem found, each naming its field. */
public final class BadProfile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String profile;
  private final transient List<String> problems;

  BadProfile(String profile, List<String> problems) {
    super("printer profile " + profile + ": " + String.join("; ", problems));
    this.profile = profile;
    this.problems = List.copyOf(problems);
  }

  public String profile() {
    return profile;
  }

  public List<String> problems() {
    return problems;
  }
}
