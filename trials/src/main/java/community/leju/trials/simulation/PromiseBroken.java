package community.leju.trials.simulation;

/** Something that Leju promises did not hold in a world. */
public final class PromiseBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PromiseBroken(String message) {
    super(message);
  }

  PromiseBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
