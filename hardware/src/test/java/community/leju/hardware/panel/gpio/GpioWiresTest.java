package community.leju.hardware.panel.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.Polarity;
import community.leju.hardware.panel.wire.Pull;
import java.io.IOException;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GpioWiresTest {
  private static final InputWire CALL = new InputWire(17, Polarity.LOW, Pull.UP, 30, 60);
  private static final InputWire DOOR = new InputWire(4, Polarity.HIGH, Pull.UP, 30, 0);

  @Test
  void levelsAreReadByLineNumber() throws Exception {
    var context = mock();
    try (var wires = GpioWires.on(context, List.of(CALL, DOOR), Map.of())) {
      assertThat(wires.read()).isEqualTo(new BitSet());
      input(context, 17).mockState(DigitalState.HIGH);
      assertThat(wires.read()).isEqualTo(BitSet.valueOf(new long[] {1L << 17}));
      input(context, 4).mockState(DigitalState.HIGH);
      input(context, 17).mockState(DigitalState.LOW);
      assertThat(wires.read()).isEqualTo(BitSet.valueOf(new long[] {1L << 4}));
      assertThat(input(context, 17).config().pull()).isEqualTo(PullResistance.PULL_UP);
    }
  }

  @Test
  void outputsBeginAsTheyShouldAndAreSet() throws Exception {
    var context = mock();
    try (var wires = GpioWires.on(context, List.of(CALL), Map.of(23, false, 24, true))) {
      assertThat(output(context, 23).state()).isEqualTo(DigitalState.LOW);
      assertThat(output(context, 24).state()).isEqualTo(DigitalState.HIGH);
      wires.write(23, true);
      wires.write(24, false);
      assertThat(output(context, 23).state()).isEqualTo(DigitalState.HIGH);
      assertThat(output(context, 24).state()).isEqualTo(DigitalState.LOW);
      assertThatThrownBy(() -> wires.write(25, true))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("line 25");
    }
  }

  @Test
  void closingEndsTheContextAndItsThreads() throws Exception {
    var context = mock();
    var wires = GpioWires.on(context, List.of(CALL, DOOR), Map.of(23, true));
    wires.close();
    wires.close();
    assertThat(context.isShutdown()).isTrue();
    for (var thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("Pi4J")) {
        assertThat(thread.join(Duration.ofSeconds(10))).as(thread.getName()).isTrue();
      }
    }
  }

  @Test
  void whereTwoWantOnePinNothingStaysOpen() {
    var context = mock();
    assertThatThrownBy(() -> GpioWires.on(context, List.of(CALL, CALL), Map.of()))
        .isInstanceOf(RuntimeException.class);
    assertThat(context.isShutdown()).isTrue();
  }

  private static Context mock() {
    return Pi4J.newContextBuilder()
        .disableShutdownHook()
        .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
        .build();
  }

  private static MockDigitalInput input(Context context, int line) {
    return context.registry().get(GpioWires.inputId(line), MockDigitalInput.class);
  }

  private static MockDigitalOutput output(Context context, int line) {
    return context.registry().get(GpioWires.outputId(line), MockDigitalOutput.class);
  }
}
