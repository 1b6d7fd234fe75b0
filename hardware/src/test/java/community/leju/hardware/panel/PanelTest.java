package community.leju.hardware.panel;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.PanelAction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelTest {
  @TempDir private Path folder;

  @Test
  void everyPressIsToldOnceAndABounceIsNone() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      rig.suffer(new PanelAction.Bounce(Input.CALL));
      rig.press(Input.CALL, 1);
      rig.suffer(new PanelAction.Bounce(Input.CALL));
      rig.press(Input.CALL, 2);
      rig.press(Input.CALL, 3);
      assertThat(rig.told.all())
          .containsExactly(
              "READY", "DOOR off", "PAPER_LOW off", "pressed CALL", "pressed CALL", "pressed CALL");
    }
  }

  @Test
  void sensorsAndContactsAreToldBothWays() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      for (var input : List.of(Input.PRESENCE, Input.DOOR, Input.PAPER_LOW)) {
        rig.told.forget();
        rig.suffer(new PanelAction.Hold(input));
        rig.told.await(input + " on");
        assertThat(rig.panel().active()).containsExactly(input);
        rig.suffer(new PanelAction.Release(input));
        rig.told.await(input + " off");
        assertThat(rig.told.all()).containsExactly(input + " on", input + " off");
      }
    }
  }

  @Test
  void whatIsFoundActiveRingsNobodyButTheDoorIsSeenOpen() throws Exception {
    try (var rig = new PanelRig(folder)) {
      rig.plugIn();
      for (var input : Input.values()) {
        rig.suffer(new PanelAction.Hold(input));
      }
      rig.open(rig.told);
      rig.told.await("PAPER_LOW on");
      PanelRig.await(() -> rig.panel().active().size() == Input.values().length);
      assertThat(rig.told.all()).containsExactly("READY", "DOOR on", "PAPER_LOW on");
      rig.suffer(new PanelAction.Release(Input.CALL));
      PanelRig.await(() -> !rig.panel().active().contains(Input.CALL));
      rig.press(Input.CALL, 1);
      assertThat(rig.told.all()).endsWith("pressed CALL").hasSize(4);
    }
  }

  @Test
  void aJammedButtonIsToldAndForgottenWithItsRelease() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      rig.suffer(new PanelAction.Hold(Input.CALL));
      rig.told.await("pressed CALL");
      rig.ahead.addAndGet(Duration.ofSeconds(60).toNanos());
      rig.told.await("STUCK [CALL]");
      assertThat(rig.panel().health().reason()).isEqualTo("active for too long: call");
      // The others go on.
      rig.suffer(new PanelAction.Hold(Input.DOOR));
      rig.told.await("DOOR on");
      rig.suffer(new PanelAction.Release(Input.CALL));
      rig.told.await("READY", 2);
      rig.press(Input.CALL, 2);
      assertThat(rig.told.all())
          .endsWith("pressed CALL", "STUCK [CALL]", "DOOR on", "READY", "pressed CALL");
    }
  }

  @Test
  void aDeadSensorDoesNotKeepTheScreenAwake() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      rig.suffer(new PanelAction.Hold(Input.PRESENCE));
      rig.told.await("PRESENCE on");
      rig.ahead.addAndGet(Duration.ofHours(1).toNanos());
      rig.told.await("STUCK [PRESENCE]");
      rig.suffer(new PanelAction.Release(Input.PRESENCE));
      rig.told.await("READY", 2);
      rig.suffer(new PanelAction.Hold(Input.PRESENCE));
      rig.told.await("PRESENCE on", 2);
      assertThat(rig.told.all().subList(3, 8))
          .containsExactlyInAnyOrder(
              "PRESENCE on", "PRESENCE off", "STUCK [PRESENCE]", "READY", "PRESENCE on");
    }
  }

  @Test
  void outputsAreSafeAtTheStartAndAtTheEnd() throws Exception {
    try (var rig = PanelRig.ready(folder)) {
      PanelRig.await(() -> rig.board().outputs().equals(Set.of(Output.BACKLIGHT)));
      rig.panel().set(Output.STATUS_LIGHT, true);
      rig.panel().set(Output.BACKLIGHT, false);
      PanelRig.await(() -> rig.board().outputs().equals(Set.of(Output.STATUS_LIGHT)));
      rig.panel().close();
      assertThat(rig.board().outputs()).containsExactly(Output.BACKLIGHT);
      rig.panel().set(Output.STATUS_LIGHT, true);
      rig.panel().close();
      assertThat(rig.board().outputs()).containsExactly(Output.BACKLIGHT);
    }
  }

  @Test
  void aListenerThatThrowsOrHangsEndsNothing() throws Exception {
    try (var rig = new PanelRig(folder)) {
      rig.plugIn();
      var go = new CountDownLatch(1);
      var panel =
          rig.open(
              new PanelListener() {
                @Override
                public void pressed(Input button) {
                  rig.told.pressed(button);
                  throw new IllegalStateException("a listener's own fault");
                }

                @Override
                public void became(Input input, boolean active) {
                  rig.told.became(input, active);
                }

                @Override
                public void changed(PanelHealth health) {
                  try {
                    assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }
              });
      // The lights are not held up by who listens to the buttons.
      panel.set(Output.STATUS_LIGHT, true);
      PanelRig.await(() -> rig.board().outputs().contains(Output.STATUS_LIGHT));
      go.countDown();
      rig.told.await("PAPER_LOW off");
      rig.press(Input.CALL, 1);
      rig.press(Input.CALL, 2);
    }
  }

  @Test
  void aButtonAloneIsAPanelToo() throws Exception {
    try (var rig = new PanelRig(folder)) {
      rig.plugIn();
      var wires = new EnumMap<>(rig.config.inputs());
      wires.keySet().retainAll(List.of(Input.CALL));
      var alone = new PanelConfig("alone", rig.config.adapter(), wires, Map.of());
      try (var panel = Panel.open(alone, rig.told, Clock.systemUTC(), System::nanoTime)) {
        rig.told.await("READY");
        panel.set(Output.STATUS_LIGHT, true);
        rig.suffer(new PanelAction.Hold(Input.CALL));
        PanelRig.await(() -> panel.active().contains(Input.CALL));
        rig.suffer(new PanelAction.Release(Input.CALL));
        PanelRig.await(() -> panel.active().isEmpty());
        rig.suffer(new PanelAction.Hold(Input.CALL));
        rig.told.await("pressed CALL");
      }
      assertThat(rig.board().outputs()).isEmpty();
    }
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    var rig = PanelRig.ready(folder);
    assertThat(threads()).isNotEmpty();
    rig.panel().close();
    for (var thread : threads()) {
      assertThat(thread.join(Duration.ofSeconds(10))).as(thread.getName()).isTrue();
    }
    assertThat(rig.told.all()).containsExactly("READY", "DOOR off", "PAPER_LOW off");
    rig.close();
  }

  private static List<Thread> threads() {
    var ours = new ArrayList<>(Thread.getAllStackTraces().keySet());
    ours.removeIf(thread -> !thread.getName().matches("panel.*|modbus.*|Pi4J.*"));
    return ours;
  }
}
