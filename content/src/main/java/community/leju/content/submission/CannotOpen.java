package community.leju.content.submission;

/** A seal that does not open. */
public final class CannotOpen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotOpen(String message, Throwable cause) {
    super(message, cause);
  }
}
