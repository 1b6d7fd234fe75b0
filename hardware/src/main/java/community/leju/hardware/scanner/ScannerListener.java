package community.leju.hardware.scanner;

/**
 * Hears from a scanner, on a thread of the scanner's that does nothing else. What it throws is
 * logged, and the next news come all the same.
 */
public interface ScannerListener {
  /**
   * Something was scanned.
   *
   * @param text 1 to 1,024 characters without control characters; it may be personal, and anything
   */
  void scanned(String text);

  /** The scanner's state changed. */
  void changed(ScannerHealth health);
}
