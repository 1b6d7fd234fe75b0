package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModbusBoardTest {
  private final List<String> changes = new ArrayList<>();
  private final ModbusBoard board =
      new ModbusBoard(1, (line, on) -> changes.add(line + (on ? " on" : " off")));

  ModbusBoardTest() {
    board.level(0, false);
    board.level(1, true);
    board.level(9, true);
    board.addCoil(0);
  }

  /** The checksum that Modbus over serial line 1.02 works out in its appendix B. */
  @Test
  void theChecksumIsTheStandards() {
    assertThat(ModbusBoard.crc(new byte[] {2, 7}, 2)).isEqualTo(0x1241);
  }

  @Test
  void inputsAreReadLowBitFirst() {
    assertThat(ask("01 02 00 00 00 0a")).isEqualTo("01 02 02 02 02");
    assertThat(ask("01 02 00 01 00 01")).isEqualTo("01 02 01 01");
  }

  @Test
  void aCoilIsSetReadAndTold() {
    assertThat(ask("01 05 00 00 ff 00")).isEqualTo("01 05 00 00 ff 00");
    assertThat(ask("01 05 00 00 ff 00")).isEqualTo("01 05 00 00 ff 00");
    assertThat(ask("01 01 00 00 00 01")).isEqualTo("01 01 01 01");
    assertThat(ask("01 05 00 00 00 00")).isEqualTo("01 05 00 00 00 00");
    assertThat(changes).containsExactly("0 on", "0 off");
  }

  @Test
  void whatItCannotDoIsRefusedByNumber() {
    assertThat(ask("01 04 00 00 00 01")).isEqualTo("01 84 01");
    assertThat(ask("01 02 00 05 00 06")).isEqualTo("01 82 02");
    assertThat(ask("01 02 00 00 00 00")).isEqualTo("01 82 03");
    assertThat(ask("01 05 00 07 ff 00")).isEqualTo("01 85 02");
    assertThat(ask("01 05 00 00 12 34")).isEqualTo("01 85 03");
  }

  @Test
  void whatIsForAnotherOrBrokenIsNotAnsweredAndNoiseIsSkipped() {
    assertThat(ask("02 02 00 00 00 01")).isEmpty();
    assertThat(hear(bytes("01 02 00 00 00 01 00 00"))).isEmpty();
    assertThat(hear(bytes("ff 00 17"))).isEmpty();
    assertThat(ask("01 02 00 01 00 01")).isEqualTo("01 02 01 01");
  }

  @Test
  void aBounceIsAWrongReadingEveryOtherTimeAndEndsAsItWas() {
    board.bounce(1);
    var readings = new ArrayList<String>();
    for (int i = 0; i < 10; i++) {
      readings.add(ask("01 02 00 01 00 01").substring(9));
    }
    assertThat(readings)
        .containsExactly("00", "01", "00", "01", "00", "01", "00", "01", "01", "01");
  }

  @Test
  void aPowerCycleCostsTheCoilsAndARequest() {
    ask("01 05 00 00 ff 00");
    board.powerCycle();
    assertThat(changes).containsExactly("0 on", "0 off");
    assertThat(ask("01 01 00 00 00 01")).isEmpty();
    assertThat(ask("01 01 00 00 00 01")).isEqualTo("01 01 01 00");
  }

  @Test
  void aSilentBoardAnswersNothing() {
    board.silence(true);
    assertThat(ask("01 02 00 01 00 01")).isEmpty();
    board.silence(false);
    assertThat(ask("01 02 00 01 00 01")).isNotEmpty();
  }

  /** Asks with a checksum; the answer's is checked and taken off. */
  private String ask(String request) {
    var body = bytes(request);
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(body);
    int crc = ModbusBoard.crc(body, body.length);
    whole.write(crc);
    whole.write(crc >> 8);
    var answer = bytes(hear(whole.toByteArray()));
    if (answer.length == 0) {
      return "";
    }
    // A frame with its own checksum behind it has the checksum nought.
    assertThat(ModbusBoard.crc(answer, answer.length)).isZero();
    return HexFormat.ofDelimiter(" ").formatHex(answer, 0, answer.length - 2);
  }

  private String hear(byte[] bytes) {
    var answer = new ByteArrayOutputStream();
    for (byte one : bytes) {
      answer.writeBytes(board.hear(one & 0xFF));
    }
    return HexFormat.ofDelimiter(" ").formatHex(answer.toByteArray());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.ofDelimiter(" ").parseHex(hex);
  }
}
