package community.leju.hardware.panel.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.link.Link;
import community.leju.hardware.panel.wire.InputWire;
import community.leju.hardware.panel.wire.Polarity;
import community.leju.hardware.panel.wire.Pull;
import community.leju.hardware.panel.wire.Unanswered;
import community.leju.hardware.panel.wire.Wires;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.serial.SerialPorts;
import community.leju.hardware.simulator.Pty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a peer that is told what to answer, byte for byte; checksums are worked out by hand. */
class ModbusWiresTest {
  private static final String LINE_9_HIGH = "01 02 01 02 20 49";
  private static final String NONE_HIGH = "01 02 01 00 a1 88";

  @TempDir private Path folder;

  private Pty pty;
  private Peer peer;
  private Link link;
  private Wires wires;

  @BeforeEach
  void connect() throws IOException {
    pty = Pty.open(folder.resolve("tty"));
    peer = Peer.start(pty);
    link = SerialPorts.at(pty.link(), 9600, Flow.NONE).open();
    var inputs = List.of(wire(8), wire(12));
    wires = ModbusWires.opener(() -> link, 9600, 1, inputs, System::nanoTime).open();
  }

  @AfterEach
  void disconnect() throws IOException {
    wires.close();
    pty.close();
  }

  private static InputWire wire(int line) {
    return new InputWire(line, Polarity.HIGH, Pull.DOWN, 30, 0);
  }

  @Test
  void allLinesFromTheFirstToTheLastAreAskedAtOnce() throws Exception {
    peer.willSay(LINE_9_HIGH);
    assertThat(wires.read()).isEqualTo(bits(9));
    // From 8 on, five of them.
    assertThat(peer.asked()).isEqualTo("01 02 00 08 00 05 39 cb");
  }

  @Test
  void anAnswerInPiecesIsOneAnswer() throws Exception {
    peer.willSay("01", "02 01", "02 20", "49");
    assertThat(wires.read()).isEqualTo(bits(9));
  }

  @Test
  void aCoilIsSetAndItsEchoChecked() throws Exception {
    peer.willSay("01 05 00 03 ff 00 7c 3a");
    wires.write(3, true);
    assertThat(peer.asked()).isEqualTo("01 05 00 03 ff 00 7c 3a");
    // Another coil's.
    peer.willSay("01 05 00 03 ff 00 7c 3a");
    assertThatThrownBy(() -> wires.write(3, false)).isInstanceOf(Unanswered.class);
  }

  @Test
  void noiseIsNoAnswerAndDoesNotSpoilTheNext() throws Exception {
    for (var noise :
        List.of(
            "01 02 01 03 20 49", // a bit fell over
            "02 02 01 02 20 0d", // another unit's
            "01 55 55 55", // no function that we know
            "01 02 ff 00 00", // the rest never comes
            "01 04 02 00 00 b9 30", // to another question
            "01 02 02 00 00 b9 b8", // two bytes where one is asked for
            "00 ".repeat(300).strip())) {
      peer.willSay(noise);
      assertThatThrownBy(() -> wires.read()).as(noise).isInstanceOf(Unanswered.class);
      peer.willSay(LINE_9_HIGH);
      assertThat(wires.read()).as("after " + noise).isEqualTo(bits(9));
    }
  }

  @Test
  void aLateAnswerIsNotTakenForTheNextOnes() throws Exception {
    peer.willSay();
    assertThatThrownBy(() -> wires.read())
        .isInstanceOf(Unanswered.class)
        .hasMessage("nothing answers");
    peer.say(NONE_HIGH);
    awaitCarried();
    peer.willSay(LINE_9_HIGH);
    assertThat(wires.read()).isEqualTo(bits(9));
  }

  @Test
  void aRefusalIsNoReasonToAskAgain() {
    peer.willSay("01 82 02 c1 61");
    assertThatThrownBy(() -> wires.read())
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(Unanswered.class)
        .hasMessageStartingWith("unit 1 refuses: ")
        .hasMessageContaining("0x02");
  }

  @Test
  void aLinkThatIsGoneIsGoneForGood() throws Exception {
    pty.close();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 3; i++) {
                readOrMiss();
              }
            })
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(Unanswered.class);
  }

  @Test
  void aWriteThatIsNotTakenIsGivenUpWithItsLink() throws Exception {
    var pid = Long.toString(pty.carrier().pid());
    signal("-STOP", pid);
    try {
      // Far more than the pseudo-terminal holds: from then on it takes nothing.
      var flood = Thread.ofPlatform().daemon().name("flood").start(this::pour);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 40; i++) {
                  readOrMiss();
                }
              })
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(Unanswered.class);
      assertThat(flood.join(Duration.ofSeconds(20))).isTrue();
    } finally {
      signal("-CONT", pid);
    }
  }

  private void pour() {
    try {
      link.write(new byte[1 << 20]);
    } catch (IOException e) {
      // Closed by the watchdog.
    }
  }

  private static void signal(String signal, String pid) throws Exception {
    var kill = new ProcessBuilder("kill", signal, pid).start();
    assertThat(kill.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  private void awaitCarried() throws IOException {
    long until = System.nanoTime() + 20_000_000_000L;
    while (link.available() == 0) {
      assertThat(System.nanoTime()).isLessThan(until);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void readOrMiss() throws IOException {
    try {
      wires.read();
    } catch (Unanswered e) {
      assertThat(e).hasMessage("nothing answers");
    }
  }

  private static BitSet bits(int line) {
    var bits = new BitSet();
    bits.set(line);
    return bits;
  }
}
