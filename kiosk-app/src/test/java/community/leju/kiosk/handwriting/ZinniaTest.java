package community.leju.kiosk.handwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.kiosk.KioskConfig;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing or damaged is said and takes nothing down. */
class ZinniaTest {
  private static final Drawing LINE = Drawing.parse("100-100_10-50 90-48");
  private static final int MASK = 0xef71821;

  @TempDir Path folder;

  @Test
  void aMissingModelIsNamed() {
    assertThatThrownBy(() -> open(folder.resolve("none.model")))
        .isInstanceOf(Failure.class)
        .hasMessageEndingWith("none.model: no such model here");
    assertRecognisesNothing(KioskConfig.HANDWRITING_LIBRARY, folder.resolve("none.model"));
  }

  @Test
  void aMissingLibraryIsNamed() {
    for (var library : List.of("libnone.so.9", folder.resolve("libnone.so").toString())) {
      assertThatThrownBy(() -> Zinnia.open(library, KioskConfig.HANDWRITING_MODEL))
          .isInstanceOf(Failure.class)
          .hasMessage(library + ": no such library here");
      assertRecognisesNothing(library, KioskConfig.HANDWRITING_MODEL);
    }
  }

  @Test
  void anotherLibraryIsNotTaken() {
    assertThatThrownBy(() -> Zinnia.open("libm.so.6", KioskConfig.HANDWRITING_MODEL))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("libm.so.6: no libzinnia");
  }

  private static void assertRecognisesNothing(String library, Path model) {
    try (var handwriting = new Handwriting(library, model)) {
      assertThat(handwriting.candidates(LINE)).isEmpty();
      assertThat(handwriting.isReady()).isFalse();
    }
  }

  @Test
  void aModelOfOurOwnIsRead() throws IOException {
    try (var zinnia = open(write(model("甲", 1, -1).array()))) {
      assertThat(zinnia.candidates(Outline.of(LINE), 12)).containsExactly("甲");
    }
  }

  @Test
  void aDamagedModelIsRefusedWithTheByte() throws IOException {
    assertRefused(new byte[0], "no model of zinnia");
    assertRefused(new byte[40], "no model of zinnia");
    var whole = model("甲", 1, -1).array();
    assertRefused(Arrays.copyOf(whole, whole.length - 1), "not a whole one");
    assertRefused(model("甲", 1, 2).array(), "the weights from byte 32 have no end");
    assertRefused(model("甲", -1, -1).array(), "more behind the last character, at byte 40");
    assertRefused(model("甲乙丙丁戊己", 1, -1).array(), "no character at byte 12");
    assertRefused(model("", 1, -1).array(), "no character at byte 12");
    assertRefused(model("甲", 1, -1).putInt(8, 2).array(), "no character at byte 48");
    assertRefused(model("甲", 1, -1).putInt(8, -2).array(), "no model of zinnia");
    assertRefused(model("甲", 1, -1).putInt(4, 2).array(), "no model of zinnia");
  }

  private void assertRefused(byte[] content, String problem) throws IOException {
    var file = write(content);
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("own.model: ")
        .hasMessageContaining(problem);
  }

  /** One character with two indexes of weights; -1 ends them. */
  private static ByteBuffer model(String character, int... indexes) {
    int size = 32 + 8 * indexes.length;
    var model = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    model.putInt(size ^ MASK).putInt(1).putInt(1);
    model.put(12, Arrays.copyOf(character.getBytes(StandardCharsets.UTF_8), 16));
    for (int i = 0; i < indexes.length; i++) {
      model.putInt(32 + 8 * i, indexes[i]);
    }
    return model;
  }

  private Path write(byte[] model) throws IOException {
    return Files.write(folder.resolve("own.model"), model);
  }

  private static Zinnia open(Path model) {
    return Zinnia.open(KioskConfig.HANDWRITING_LIBRARY, model);
  }

  @Test
  void aStrokeOfTooManyPointsNeverReachesTheLibrary() {
    var point = new Stroke.Point(1, 1);
    var stroke = new Stroke(Collections.nCopies(Corners.MOST + 1, point));
    try (var zinnia = open(KioskConfig.HANDWRITING_MODEL)) {
      assertThatThrownBy(() -> zinnia.candidates(new Drawing(9, 9, List.of(stroke)), 12))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
