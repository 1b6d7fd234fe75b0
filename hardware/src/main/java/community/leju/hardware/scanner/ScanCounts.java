package community.leju.hardware.scanner;

/**
 * What came from a scanner since it was opened.
 *
 * @param told what the listener heard
 * @param repeated the same text again, and so not told
 * @param overlong more than 1,024 bytes without an end
 * @param unreadable in none of the encodings, or with a character lost on its way
 */
public record ScanCounts(long told, long repeated, long overlong, long unreadable) {
  public static final ScanCounts NONE = new ScanCounts(0, 0, 0, 0);

  ScanCounts oneTold() {
    return new ScanCounts(told + 1, repeated, overlong, unreadable);
  }

  ScanCounts oneRepeated() {
    return new ScanCounts(told, repeated + 1, overlong, unreadable);
  }

  ScanCounts oneOverlong() {
    return new ScanCounts(told, repeated, overlong + 1, unreadable);
  }

  ScanCounts oneUnreadable() {
    return new ScanCounts(told, repeated, overlong, unreadable + 1);
  }
}
