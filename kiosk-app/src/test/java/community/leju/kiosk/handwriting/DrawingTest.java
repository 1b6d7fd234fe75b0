package community.leju.kiosk.handwriting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void aTextIsReadAsItsStrokes() {
    assertThat(Drawing.parse("300-200_0-0 300-200_150-10"))
        .isEqualTo(
            new Drawing(
                300,
                200,
                List.of(
                    new Stroke(List.of(new Stroke.Point(0, 0), new Stroke.Point(300, 200))),
                    new Stroke(List.of(new Stroke.Point(150, 10))))));
  }

  @Test
  void theLargestDrawingsAreRead() {
    var stroke = "_" + String.join(" ", Collections.nCopies(Stroke.MOST_POINTS, "9-9"));
    assertThat(Drawing.parse("4000-4000" + stroke.repeat(30)).strokes()).hasSize(30);
    assertThat(Drawing.parse("9-9" + "_9-9".repeat(Drawing.MOST_STROKES)).strokes()).hasSize(64);
  }

  @Test
  void aBadTextIsRefusedWithItsPlace() {
    assertRefused("", 1, "no whole number from 1 to 4000");
    assertRefused("0-10_1-1", 1, "no whole number from 1 to 4000");
    assertRefused("10", 3, "no '-'");
    assertRefused("10-4001_1-1", 4, "no whole number from 1 to 4000");
    assertRefused("10-10", 6, "no '_'");
    assertRefused("10-10_", 7, "no whole number from 0 to 10");
    assertRefused("10-10_1-", 9, "no whole number from 0 to 10");
    assertRefused("10-10_1-11", 9, "no whole number from 0 to 10");
    assertRefused("10-10_-1-1", 7, "no whole number from 0 to 10");
    assertRefused("10-10_1-1 ", 11, "no whole number from 0 to 10");
    assertRefused("10-10_1-1  2-2", 11, "no whole number from 0 to 10");
    assertRefused("10-10_1-1,2-2", 10, "no '_'");
    assertRefused("10-10_1-1_", 11, "no whole number from 0 to 10");
    assertRefused("10-10_00001-1", 11, "no '-'");
    assertRefused("10-10_１-1", 7, "no whole number from 0 to 10");
    assertRefused("10-10_99999999999-1", 7, "no whole number from 0 to 10");
  }

  @Test
  void moreThanTheLimitsIsRefusedWithItsPlace() {
    assertRefused("9-9" + "_1-1".repeat(65), 261, "more than 64 strokes");
    assertRefused("9-9_1-1" + " 1-1".repeat(500), 2_005, "more than 500 points in a stroke");
    assertRefused("9".repeat(70_000), 65_537, "more than 65536 characters");
  }

  private static void assertRefused(String text, int position, String problem) {
    var refused = catchThrowableOfType(BadDrawing.class, () -> Drawing.parse(text));
    assertThat(refused).as(text).hasMessage("character " + position + ": " + problem);
    assertThat(refused.position()).isEqualTo(position);
  }

  @Test
  void noDrawingBeyondTheLimitsExists() {
    var stroke = new Stroke(List.of(new Stroke.Point(10, 0)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Drawing(9, 9, List.of(stroke)))
        .withMessage("stroke 1: 10-0 is outside of a pad of 9 by 9");
    assertThatIllegalArgumentException().isThrownBy(() -> new Drawing(0, 9, List.of(stroke)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Drawing(9, 4001, List.of(stroke)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Drawing(9, 9, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Drawing(10, 10, Collections.nCopies(65, stroke)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Stroke(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stroke(Collections.nCopies(501, new Stroke.Point(1, 1))));
  }

  @Test
  void aRingKeepsItsBends() {
    var ring = Drawing.parse("100-100_10-10 90-10 90-90 10-90 10-10");
    assertThat(Outline.of(ring).strokes().getFirst().points())
        .containsExactly(
            new Stroke.Point(150, 150),
            new Stroke.Point(850, 150),
            new Stroke.Point(850, 850),
            new Stroke.Point(150, 850));
  }

  @Test
  void aDotStaysSmallAndIsPutInTheMiddle() {
    assertThat(Outline.of(Drawing.parse("100-100_3-4 3-4 5-4")).strokes().getFirst().points())
        .containsExactly(new Stroke.Point(465, 500), new Stroke.Point(535, 500));
    assertThat(Outline.of(Drawing.parse("1-1_0-1")).strokes().getFirst().points())
        .containsExactly(new Stroke.Point(500, 500));
  }

  @Test
  void whatLiesOnALineIsLeftOut() {
    assertThat(Outline.of(Drawing.parse("100-100_0-0 20-21 50-49 100-100")).strokes())
        .allSatisfy(stroke -> assertThat(stroke.points()).hasSize(2));
  }
}
