package community.leju.content.submission;

/** A sealing suite from the future, or a buyer's own. */
public final class UnknownSuite extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String suite;

  UnknownSuite(String suite) {
    super("unknown sealing suite '" + suite + "'");
    this.suite = suite;
  }

  public String suite() {
    return suite;
  }
}
