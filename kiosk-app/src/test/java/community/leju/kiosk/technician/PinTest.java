package community.leju.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.process.launch.Launcher;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinTest {
  private static final Pin PIN = new Pin("270418");

  @TempDir Path folder;

  @Test
  void onlyTheSameDigitsMatch() {
    var hash = PinHash.of(PIN, new SecureRandom());
    assertThat(hash.matches(PIN)).isTrue();
    assertThat(hash.matches(new Pin("270419"))).isFalse();
    assertThat(hash.matches(new Pin("2704180"))).isFalse();
  }

  @Test
  void theLineIsReadBackAndTellsNoDigits() {
    var hash = PinHash.of(PIN, new SecureRandom());
    assertThat(PinHash.parse(hash.line())).contains(hash);
    assertThat(hash.line()).doesNotContain("270418");
    assertThat(hash.toString() + PIN).doesNotContain("270418").doesNotContain(hash.hash());
  }

  @Test
  void twoHashesOfOnePinDiffer() {
    var random = new SecureRandom();
    assertThat(PinHash.of(PIN, random).hash()).isNotEqualTo(PinHash.of(PIN, random).hash());
  }

  @Test
  void fewerRoundsThanOursAreNotTaken() {
    var line = PinHash.of(PIN, new SecureRandom()).line();
    assertThat(PinHash.parse(line.replace(" 600000 ", " 599999 "))).isEmpty();
    assertThat(PinHash.parse(line.replace(" 600000 ", " 99999999 "))).isEmpty();
    assertThat(PinHash.parse("")).isEmpty();
  }

  @Test
  void whatIsTriedFirstIsObviousAndOthersAreNot() {
    for (var digits : List.of("000000", "123456", "987654", "3333333")) {
      assertThat(new Pin(digits).isObvious()).as(digits).isTrue();
    }
    for (var digits : List.of("270418", "112233", "123457", "246802")) {
      assertThat(new Pin(digits).isObvious()).as(digits).isFalse();
    }
  }

  @Test
  void theCommandWritesAFileForItsOwnerAlone() throws Exception {
    assertThat(set("270418\n")).isZero();
    var file = folder.resolve("technician.pin");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.getOwner(file)).isEqualTo(Files.getOwner(folder));
    assertThat(new PinFile(folder).read().orElseThrow().matches(PIN)).isTrue();
    assertThat(folder.toFile().list()).containsExactly("technician.pin");
  }

  @Test
  void aBadPinIsOneClearLineAndChangesNothing() {
    for (var typed : List.of("", "12345", "1234567890123", "27o418", "111111", "２７０４１８")) {
      assertThat(set(typed + "\n")).as(typed).isEqualTo(1);
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNewPinForgetsTheWrongTriesOfTheLast() throws Exception {
    new PinFile(folder).lockLine().write(Tries.lost().line());
    assertThat(set("270418\n")).isZero();
    assertThat(new PinFile(folder).lockLine().read()).isEmpty();
  }

  @Test
  void aFileThatIsNotOursIsNoPin() throws Exception {
    Files.writeString(folder.resolve("technician.pin"), "270418\n");
    assertThat(new PinFile(folder).read()).isEmpty();
    Files.writeString(folder.resolve("technician.pin"), "x".repeat(5_000));
    assertThat(new PinFile(folder).read()).isEmpty();
  }

  private int set(String typed) {
    var before = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    try {
      return Launcher.run(new PinCommand(), "--data", folder.toString());
    } finally {
      System.setIn(before);
    }
  }
}
