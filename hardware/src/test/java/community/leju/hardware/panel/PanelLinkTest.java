package community.leju.hardware.panel;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.panel.PanelHealth.State;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.simulator.PanelAction;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link between a panel and its board, as it comes and goes. */
class PanelLinkTest {
  @TempDir private Path folder;

  @Test
  void aLinkPulledAndPutBackIsToldOnceEachAndTheOutputsComeBack() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      rig.panel().set(Output.STATUS_LIGHT, true);
      PanelRig.await(() -> rig.board().outputs().equals(Set.of(Output.values())));
      rig.suffer(new PanelAction.Hold(Input.PRESENCE));
      rig.told.await("PRESENCE on");
      rig.told.forget();
      rig.unplug();
      rig.told.await("DISCONNECTED");
      assertThat(rig.panel().active()).isEmpty();
      rig.panel().set(Output.BACKLIGHT, false);
      rig.plugIn();
      rig.suffer(new PanelAction.Hold(Input.DOOR));
      rig.told.await("DOOR on");
      assertThat(rig.board().outputs()).containsExactly(Output.STATUS_LIGHT);
      assertThat(rig.told.all())
          .containsExactly("PRESENCE off", "DISCONNECTED", "READY", "DOOR on");
    }
  }

  @Test
  void aBoardThatFallsSilentIsToldAndOneThatSpeaksAgainIsSet() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      rig.suffer(new PanelAction.Silence());
      rig.told.await("DISCONNECTED");
      assertThat(rig.panel().health().reason()).isEqualTo("nothing answers");
      rig.suffer(new PanelAction.Speak());
      rig.told.await("READY", 2);
      assertThat(rig.told.all())
          .containsExactly("READY", "DOOR off", "PAPER_LOW off", "DISCONNECTED", "READY");
    }
  }

  @Test
  void aBoardThatLostItsPowerForAMomentIsSetAgain() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      rig.panel().set(Output.STATUS_LIGHT, true);
      PanelRig.await(() -> rig.board().outputs().equals(Set.of(Output.values())));
      rig.suffer(new PanelAction.PowerCycle());
      PanelRig.await(() -> rig.board().outputs().equals(Set.of(Output.values())));
      assertThat(rig.told.all()).containsExactly("READY", "DOOR off", "PAPER_LOW off");
    }
  }

  @Test
  void aLinkThatHangsIsGivenUpAndFoundAgain() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      var pid = Long.toString(rig.pty().carrier().pid());
      try {
        signal("-STOP", pid);
        rig.told.await("DISCONNECTED");
      } finally {
        signal("-CONT", pid);
      }
      rig.told.await("READY", 2);
      // Told once its level has stood, and with it that of the button.
      rig.suffer(new PanelAction.Hold(Input.DOOR));
      rig.told.await("DOOR on");
      rig.press(Input.CALL, 1);
    }
  }

  @Test
  void withoutABoardItOpensAndClosesAllTheSame() throws Exception {
    try (var rig = new PanelRig(folder)) {
      var panel = rig.open(rig.told);
      assertThat(panel.health().state()).isIn(State.CONNECTING, State.DISCONNECTED);
      rig.told.await("DISCONNECTED");
      assertThat(panel.health().reason()).contains("tty");
      rig.plugIn();
      rig.told.await("READY");
      assertThat(rig.told.all()).startsWith("DISCONNECTED", "READY");
    }
  }

  @Test
  void aLineThatTheBoardDoesNotHaveIsSaid() throws Exception {
    try (var rig = new PanelRig(folder)) {
      rig.plugIn();
      var wires = new EnumMap<>(rig.config.inputs());
      var call = Objects.requireNonNull(wires.get(Input.CALL));
      wires.put(
          Input.CALL,
          new InputWire(
              200, call.active(), call.pull(), call.debounceMillis(), call.stuckSeconds()));
      var config = new PanelConfig("far", rig.config.adapter(), wires, rig.config.outputs());
      try (var panel = Panel.open(config, rig.told, Clock.systemUTC(), System::nanoTime)) {
        rig.told.await("DISCONNECTED");
        assertThat(panel.health().reason()).startsWith("unit 1 refuses: ");
      }
    }
  }

  private static void signal(String signal, String pid) throws Exception {
    var kill = new ProcessBuilder("kill", signal, pid).start();
    assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }
}
