package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void everyWordIsUnderstood() {
    for (var word : Fault.WORDS) {
      assertThat(Fault.parse(word.replace("[ROW]", "120"))).isPresent();
      assertThat(Fault.parse(word.replace(" [ROW]", ""))).isPresent();
    }
    assertThat(Fault.parse(" power-cycle  7 ")).contains(new Fault.PowerCycle(7));
  }

  @Test
  void anythingElseIsRefused() {
    assertThat(Fault.parse("refill 3")).isEmpty();
    assertThat(Fault.parse("paper-out -1")).isEmpty();
    assertThat(Fault.parse("explode")).isEmpty();
    assertThat(Fault.parse("")).isEmpty();
  }
}
