package community.leju.content.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void amountsAreExact() {
    assertThat(Money.of("1234.50").fen()).isEqualTo(123_450);
    assertThat(Money.of("1,234.5").fen()).isEqualTo(123_450);
    assertThat(Money.of("0.07").fen()).isEqualTo(7);
    assertThat(Money.of("100000000").fen()).isEqualTo(Money.MOST_FEN);
    assertThat(new Money(123_456_789).grouped()).isEqualTo("1,234,567.89");
    assertThat(new Money(99_999).grouped()).isEqualTo("999.99");
    assertThat(new Money(5)).hasToString("0.05");
  }

  @Test
  void otherShapesAreRefused() {
    for (var text :
        List.of("-1", "1.234", "1e3", "", "12,34.00", "¥5", "100000000.01", "１２", ".5")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text));
    }
  }
}
