package community.leju.hardware.printer.line;

/** Ends a running job. */
final class JobBroken extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  JobBroken(Trouble trouble) {
    super(trouble.name());
    this.trouble = trouble;
  }

  JobBroken(Trouble trouble, Throwable cause) {
    super(trouble.name(), cause);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
