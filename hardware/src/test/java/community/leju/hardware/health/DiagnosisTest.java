package community.leju.hardware.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.PanelHealth;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.voice.VoiceState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
  private static final Instant THEN = Instant.parse("2026-11-24T01:00:00Z");
  private static final Instant LATER = THEN.plusSeconds(60);

  private static DeviceHealth printer(PrinterCondition.State state, boolean low, Contact contact) {
    return Diagnosis.printer(new PrinterCondition(state, low, THEN), Optional.ofNullable(contact));
  }

  @Test
  void aPrinterThatPrintsNothingIsAnAlarmWhateverItsRoll() {
    for (var state : PrinterCondition.State.values()) {
      if (state != PrinterCondition.State.READY) {
        var health = printer(state, true, new Contact(true, LATER));
        assertThat(health.state()).as("%s", state).isEqualTo(DeviceState.ALARM);
        assertThat(health.reason().name()).isEqualTo(state.name());
        assertThat(health.since()).isEqualTo(THEN);
      }
    }
  }

  @Test
  void eitherSensorSaysThatThePaperIsLow() {
    var ready = PrinterCondition.State.READY;
    assertThat(printer(ready, false, new Contact(false, LATER)))
        .isEqualTo(DeviceHealth.ready(Device.PRINTER, THEN));
    assertThat(printer(ready, true, new Contact(false, LATER)))
        .isEqualTo(DeviceHealth.warning(Device.PRINTER, Reason.PAPER_LOW, THEN));
    assertThat(printer(ready, false, new Contact(true, LATER)))
        .isEqualTo(DeviceHealth.warning(Device.PRINTER, Reason.PAPER_LOW, LATER));
  }

  @Test
  void aPanelSaysWhatIsStuck() {
    var both = Set.of(Input.PRESENCE, Input.CALL);
    assertThat(panel(PanelHealth.State.STUCK, both).reason()).isEqualTo(Reason.CALL_STUCK);
    assertThat(panel(PanelHealth.State.STUCK, Set.of(Input.PRESENCE)))
        .isEqualTo(DeviceHealth.warning(Device.PANEL, Reason.PRESENCE_STUCK, THEN));
    assertThat(panel(PanelHealth.State.DISCONNECTED, Set.of()).state())
        .isEqualTo(DeviceState.ALARM);
    assertThat(panel(PanelHealth.State.READY, Set.of()).state()).isEqualTo(DeviceState.READY);
  }

  private static DeviceHealth panel(PanelHealth.State state, Set<Input> stuck) {
    return Diagnosis.panel(new PanelHealth(state, stuck, "", THEN));
  }

  @Test
  void withoutSoundResidentsCanStillRead() {
    assertThat(Diagnosis.voice(VoiceState.NO_SOUND_CARD, THEN).state())
        .isEqualTo(DeviceState.WARNING);
    assertThat(Diagnosis.voice(VoiceState.READY, THEN).reason()).isEqualTo(Reason.NONE);
  }

  @Test
  void aTroubleHasAReasonAndNothingElseHas() {
    assertThatThrownBy(
            () -> new DeviceHealth(Device.DOOR, DeviceState.READY, Reason.DOOR_OPEN, THEN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DeviceHealth.alarm(Device.DOOR, Reason.NONE, THEN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
