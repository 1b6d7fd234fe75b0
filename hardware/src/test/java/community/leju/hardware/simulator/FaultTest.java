package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultTest {
  @Test
  void everyWordIsUnderstood() {
    for (var word : Fault.WORDS) {
      var typed = word.replace("BYTES_PER_SECOND", "960");
      assertThat(Fault.parse(typed.replace("[ROW]", "120"))).isPresent();
      assertThat(Fault.parse(typed.replace(" [ROW]", ""))).isPresent();
    }
    assertThat(Fault.parse(" power-cycle  7 ")).contains(new Fault.PowerCycle(7));
  }

  @Test
  void anythingElseIsRefused() {
    assertThat(Fault.parse("refill 3")).isEmpty();
    assertThat(Fault.parse("paper-out -1")).isEmpty();
    assertThat(Fault.parse("explode")).isEmpty();
    assertThat(Fault.parse("slow")).isEmpty();
    assertThat(Fault.parse("slow 0")).isEmpty();
    assertThat(Fault.parse("quiet 3")).isEmpty();
    assertThat(Fault.parse("xoff 12345678")).isEmpty();
    assertThat(Fault.parse("")).isEmpty();
  }
}
