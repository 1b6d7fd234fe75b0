package community.leju.content.submission;

/** An office's key that nothing can be sealed to. */
public final class CannotSeal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotSeal(String keyId, Throwable cause) {
    super("cannot seal to key " + keyId, cause);
  }
}
