package community.leju.content.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UnbalancedPackTest {
  @Test
  void aQuarterThatDoesNotBalanceIsRefusedWithItsFigures() {
    var refusal =
        catchThrowableOfType(
            InvalidPack.class, () -> PackReader.read(Path.of("src/test/pack-unbalanced")));
    assertThat(refusal.problems().stream().map(PackProblem::toString))
        .containsExactly(
            "finance/2026-q3-assets.csv:3: assets/1/counted: the books have 3, the count found 2;"
                + " difference -1",
            "finance/2026-q3.yaml:9: funds/0/closing: does not balance: opening 6412.50 + income"
                + " 20000.00 - expenses 5526.20 = 20886.30, but closing is 9692.40; difference"
                + " -11193.90");
  }
}
