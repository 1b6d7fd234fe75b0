package community.leju.hardware.panel.wire;

import java.io.IOException;

/** No answer came in time, or noise in its place: the next one may be good. */
public final class Unanswered extends IOException {
  private static final long serialVersionUID = 1L;

  public Unanswered(String message) {
    super(message);
  }
}
