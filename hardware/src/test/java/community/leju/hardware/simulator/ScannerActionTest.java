package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScannerActionTest {
  @Test
  void everyWordIsUnderstood() {
    for (var word : ScannerAction.WORDS) {
      assertThat(ScannerAction.parse(word)).as(word).isPresent();
    }
    assertThat(ScannerAction.parse(" scan  居委会 88 号 "))
        .contains(new ScannerAction.Scan("居委会 88 号"));
    assertThat(ScannerAction.parse("scan-gb 居委会")).contains(new ScannerAction.ScanGb("居委会"));
  }

  @Test
  void anythingElseIsRefused() {
    for (var line : new String[] {"", "scan", "slow ", "noise loud", "unplug it", "explode"}) {
      assertThat(ScannerAction.parse(line)).as(line).isEmpty();
    }
  }
}
