package community.leju.agent.identity;

/** The hub did not enrol this kiosk; the message says what to do. */
public final class EnrolmentRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EnrolmentRefused(String message) {
    super(message);
  }
}
