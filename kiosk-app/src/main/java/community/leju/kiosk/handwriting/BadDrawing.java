package community.leju.kiosk.handwriting;

/** A text that is no drawing. Carries the place, the first character being 1. */
public final class BadDrawing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;

  BadDrawing(int position, String problem) {
    super("character " + position + ": " + problem);
    this.position = position;
  }

  public int position() {
    return position;
  }
}
