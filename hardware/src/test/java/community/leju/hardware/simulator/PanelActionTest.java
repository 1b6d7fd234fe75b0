package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.panel.Input;
import org.junit.jupiter.api.Test;

class PanelActionTest {
  @Test
  void everyWordIsUnderstoodForEveryInput() {
    for (var word : PanelAction.WORDS) {
      for (var input : Input.values()) {
        var line = word.replace("INPUT", input.word());
        assertThat(PanelAction.parse(line.replace("[MILLIS]", "120"))).isPresent();
        assertThat(PanelAction.parse(line.replace(" [MILLIS]", ""))).isPresent();
      }
    }
    assertThat(PanelAction.parse(" press  paper-low 7 "))
        .contains(new PanelAction.Press(Input.PAPER_LOW, 7));
    assertThat(PanelAction.parse("press call"))
        .contains(new PanelAction.Press(Input.CALL, PanelAction.USUAL_PRESS_MILLIS));
  }

  @Test
  void anythingElseIsRefused() {
    for (var line :
        new String[] {
          "",
          "press",
          "press bell",
          "press call 0",
          "press call -1",
          "press call 100000",
          "hold call 5",
          "release call now",
          "silence call",
          "explode",
          "explode call"
        }) {
      assertThat(PanelAction.parse(line)).as(line).isEmpty();
    }
  }
}
