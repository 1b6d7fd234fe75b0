package community.leju.content.signing;

/** Bytes that are no key of the expected kind. */
public final class InvalidKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidKey(String message) {
    super(message);
  }
}
