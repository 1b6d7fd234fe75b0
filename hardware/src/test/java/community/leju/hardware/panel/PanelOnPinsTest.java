package community.leju.hardware.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import community.leju.hardware.panel.gpio.GpioWires;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.OutputWire;
import community.leju.hardware.panel.wire.Polarity;
import community.leju.hardware.panel.wire.Pull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole panel on Pi4J's mock pins, whose debouncing and resistors do nothing. */
class PanelOnPinsTest {
  private static final InputWire BUTTON = new InputWire(17, Polarity.LOW, Pull.UP, 30, 60);
  private static final InputWire CONTACT = new InputWire(4, Polarity.HIGH, Pull.UP, 30, 0);
  private static final OutputWire LIGHT = new OutputWire(23, Polarity.LOW);
  private static final PanelConfig CONFIG =
      new PanelConfig(
          "pins",
          new Adapter.Gpio(Adapter.Provider.GPIOD),
          Map.of(Input.CALL, BUTTON, Input.DOOR, CONTACT),
          Map.of(Output.STATUS_LIGHT, LIGHT));

  private final Told told = new Told();

  @Test
  void aPinThatStartsAtTheWrongLevelRingsNobody() throws Exception {
    var context =
        Pi4J.newContextBuilder()
            .disableShutdownHook()
            .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
            .build();
    MockDigitalOutput light;
    try (var panel =
        Panel.open(
            CONFIG,
            () -> GpioWires.on(context, CONFIG.inputs().values(), Map.of(23, true)),
            told,
            Clock.systemUTC(),
            System::nanoTime)) {
      told.await("DOOR off");
      // Low despite its resistor, which for this button is pressed.
      assertThat(panel.active()).containsExactly(Input.CALL);
      input(context, 17).mockState(DigitalState.HIGH);
      PanelRig.await(() -> panel.active().isEmpty());
      input(context, 17).mockState(DigitalState.LOW);
      told.await("pressed CALL");
      input(context, 4).mockState(DigitalState.HIGH);
      told.await("DOOR on");
      panel.set(Output.STATUS_LIGHT, true);
      light = context.registry().get(GpioWires.outputId(23), MockDigitalOutput.class);
      var lit = light;
      PanelRig.await(() -> lit.state() == DigitalState.LOW);
    }
    assertThat(light.state()).isEqualTo(DigitalState.HIGH);
    assertThat(context.isShutdown()).isTrue();
    assertThat(told.all()).containsExactly("READY", "DOOR off", "pressed CALL", "DOOR on");
  }

  @Test
  void aMachineWithoutPinsSaysSo() throws Exception {
    assumeFalse(Files.exists(Path.of("/dev/gpiochip0")), "this machine has pins");
    try (var panel = Panel.open(CONFIG, told, Clock.systemUTC(), System::nanoTime)) {
      told.await("DISCONNECTED");
      assertThat(panel.health().reason()).startsWith("the pins cannot be opened: ");
    }
    assertThat(told.all()).containsExactly("DISCONNECTED");
  }

  private static MockDigitalInput input(Context context, int line) {
    return context.registry().get(GpioWires.inputId(line), MockDigitalInput.class);
  }
}
