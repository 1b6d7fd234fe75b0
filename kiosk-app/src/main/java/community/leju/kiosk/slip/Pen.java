package community.leju.kiosk.slip;

/**
 * Writes down a slip from top to bottom. Sizes are given for a 384-dot head; on a wider one they
 * grow a little, and lines are longer.
 */
interface Pen {
  void skip(int size);

  void centred(String text, int size, boolean bold);

  /** Centred, as large as fits on one line. */
  void fitted(String text, int largest, boolean bold);

  /** A label at the left and its value beside it, wrapped within its own column. */
  void row(String label, String value, int size, boolean bold);

  /** A box to tick by hand, a text beside it, and a smaller note below the text. */
  void ticked(String text, String note, int size);

  /** White on black: it is seen first. */
  void banner(String text, int size);

  /** A line across, with a little white above and below. */
  void rule();

  /** A QR code in the middle, with the white that it needs. */
  void code(String text);
}
