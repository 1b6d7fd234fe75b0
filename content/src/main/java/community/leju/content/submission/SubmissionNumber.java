package community.leju.content.submission;

import community.leju.content.item.InvalidField;
import java.util.Optional;

/**
 * The number that people say and type: kiosk, sequence and a check digit by ISO/IEC 7064, MOD
 * 11,10. Made on the kiosk, never changed, digits only.
 *
 * @param kiosk 1 to 9,999, never reused
 * @param sequence from 1, never repeated by that kiosk
 */
public record SubmissionNumber(int kiosk, long sequence) {
  private static final int KIOSK_DIGITS = 4;
  private static final int LEAST_SEQUENCE_DIGITS = 5;
  private static final int MOST_DIGITS = KIOSK_DIGITS + 10 + 1;

  /** Checks both ranges. */
  public SubmissionNumber {
    if (kiosk < 1 || kiosk > 9_999) {
      throw new InvalidField("kiosk", "must be 1 to 9999");
    }
    if (sequence < 1 || sequence > 0xFFFF_FFFFL) {
      throw new InvalidField("sequence", "must be 1 to 4294967295");
    }
  }

  /** All digits, the check digit last: {@code 0123000427}. */
  public String digits() {
    var body = "%04d%05d".formatted(kiosk, sequence);
    return body + checkDigit(body);
  }

  /** As it is printed: {@code 0123 00042 7}. */
  public String grouped() {
    var digits = digits();
    int last = digits.length() - 1;
    return digits.substring(0, KIOSK_DIGITS)
        + " "
        + digits.substring(KIOSK_DIGITS, last)
        + " "
        + digits.charAt(last);
  }

  /** The number that somebody typed, spaces ignored; empty where a digit is wrong. */
  public static Optional<SubmissionNumber> parse(String typed) {
    var digits = typed.replace(" ", "");
    int last = digits.length() - 1;
    if (digits.length() < KIOSK_DIGITS + LEAST_SEQUENCE_DIGITS + 1
        || digits.length() > MOST_DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        || checkDigit(digits.substring(0, last)) != digits.charAt(last) - '0') {
      return Optional.empty();
    }
    int kiosk = Integer.parseInt(digits.substring(0, KIOSK_DIGITS));
    long sequence = Long.parseLong(digits.substring(KIOSK_DIGITS, last));
    if (kiosk < 1 || sequence < 1 || sequence > 0xFFFF_FFFFL) {
      return Optional.empty();
    }
    var number = new SubmissionNumber(kiosk, sequence);
    // 0001 000042 x is not the way we write 42: one number, one spelling.
    return number.digits().equals(digits) ? Optional.of(number) : Optional.empty();
  }

  static int checkDigit(String body) {
    int product = 10;
    for (int i = 0; i < body.length(); i++) {
      int sum = (body.charAt(i) - '0' + product) % 10;
      product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
  }

  @Override
  public String toString() {
    return grouped();
  }
}
