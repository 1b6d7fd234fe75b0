package community.leju.content.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A folder that is no pack. Carries every mistake, sorted by file and line. */
public final class InvalidPack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<PackProblem> problems;

  InvalidPack(List<PackProblem> problems) {
    super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<PackProblem> problems() {
    return problems;
  }
}
