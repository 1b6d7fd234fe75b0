package community.leju.content.submission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SubmissionNumberTest {
  @Test
  void isGroupedForPeople() {
    var number = new SubmissionNumber(123, 42);
    assertThat(number.grouped()).matches("0123 00042 [0-9]");
    assertThat(number.digits()).hasSize(10);
  }

  /** ISO/IEC 7064's own example for MOD 11,10: 0794 has the check digit 5. */
  @Test
  void checkDigitIsTheStandards() {
    assertThat(SubmissionNumber.checkDigit("0794")).isEqualTo(5);
  }

  @Property
  void everyNumberIsReadBack(
      @ForAll @IntRange(min = 1, max = 9_999) int kiosk,
      @ForAll @LongRange(min = 1, max = 0xFFFF_FFFFL) long sequence) {
    var number = new SubmissionNumber(kiosk, sequence);
    assertThat(SubmissionNumber.parse(number.grouped())).contains(number);
  }

  @Property
  void everyWrongDigitIsFound(
      @ForAll @IntRange(min = 1, max = 9_999) int kiosk,
      @ForAll @LongRange(min = 1, max = 99_999) long sequence,
      @ForAll @IntRange(max = 9) int at,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    var digits = new StringBuilder(new SubmissionNumber(kiosk, sequence).digits());
    digits.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + by) % 10));
    assertThat(SubmissionNumber.parse(digits.toString())).isEmpty();
  }

  @Property
  void anythingElseIsNoNumber(@ForAll String typed) {
    SubmissionNumber.parse(typed)
        .ifPresent(number -> assertThat(number.digits()).isEqualTo(typed.replace(" ", "")));
  }
}
