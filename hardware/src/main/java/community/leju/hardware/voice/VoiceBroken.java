package community.leju.hardware.voice;

/** Ends a running reading. */
final class VoiceBroken extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  VoiceBroken(Trouble trouble, String message) {
    super(message);
    this.trouble = trouble;
  }

  VoiceBroken(Trouble trouble, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
