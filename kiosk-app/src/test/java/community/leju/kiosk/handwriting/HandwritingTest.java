package community.leju.kiosk.handwriting;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.kiosk.KioskConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** With the real library and its real model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandwritingTest {
  /** What a person sees without turning a page. */
  private static final int FIRST_PAGE = 10;

  private static final long MOST_GROWTH_BYTES = 30L << 20;
  private static final int PAGE_BYTES = 4_096;

  private final List<Hand.Sample> characters = Hand.characters();
  private Handwriting handwriting;

  @BeforeAll
  void open() {
    handwriting = new Handwriting(KioskConfig.HANDWRITING_LIBRARY, KioskConfig.HANDWRITING_MODEL);
  }

  @AfterAll
  void close() {
    handwriting.close();
  }

  private List<String> candidates(Drawing drawing) {
    return handwriting.candidates(drawing);
  }

  private boolean isOnTheFirstPage(Hand.Sample one, Drawing drawing) {
    return candidates(drawing).stream().limit(FIRST_PAGE).anyMatch(one.text()::equals);
  }

  @Test
  void aSteadyHandIsRead() {
    assertThat(characters).hasSizeGreaterThanOrEqualTo(15);
    for (var one : characters) {
      var candidates = candidates(Hand.steady(one.shape()));
      assertThat(candidates).as(one.text()).hasSize(Handwriting.MOST_CANDIDATES);
      assertThat(candidates.subList(0, one.isFirst() ? 1 : FIRST_PAGE)).contains(one.text());
    }
  }

  @Test
  void aCharacterIsReadWhereverOnThePadAndHoweverSmall() {
    for (var one : characters) {
      assertThat(isOnTheFirstPage(one, Hand.small(one.shape()))).as(one.text()).isTrue();
    }
  }

  @Test
  void aTremblingHandIsReadNineTimesOfTen() {
    var random = new Random(20);
    int times = 40;
    int read = 0;
    for (var one : characters) {
      for (int i = 0; i < times; i++) {
        if (isOnTheFirstPage(one, Hand.trembling(one.shape(), random))) {
          read++;
        }
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(times * characters.size() * 9 / 10);
  }

  @Test
  void anythingAtAllIsAnswered() {
    var random = new Random(21);
    for (int i = 0; i < 2_000; i++) {
      var drawing = Hand.scribble(random);
      assertThat(candidates(drawing)).as("%s", i).hasSize(Handwriting.MOST_CANDIDATES);
    }
  }

  @Test
  void aScribbleWhoseBendsLieWithinOneAnotherIsAnswered() {
    var points = new ArrayList<Stroke.Point>();
    for (int i = 0; i < Stroke.MOST_POINTS; i++) {
      double reach = 2_000 * Math.pow(0.985, i);
      int side = i % 2 == 0 ? 1 : -1;
      points.add(new Stroke.Point(2_000 + (int) (side * reach), (int) (2 * reach)));
    }
    var drawing = new Drawing(4_000, 4_000, List.of(new Stroke(points)));
    assertThat(candidates(drawing)).hasSize(Handwriting.MOST_CANDIDATES);
    assertThat(Outline.of(drawing).strokes().getFirst().points()).hasSizeBetween(3, Corners.MOST);
  }

  @Test
  void aThousandDrawingsLeaveNoMemoryBehind() throws IOException {
    var random = new Random(22);
    recognise(300, random);
    long before = residentBytes();
    recognise(1_000, random);
    assertThat(residentBytes() - before).isLessThan(MOST_GROWTH_BYTES);
  }

  private void recognise(int times, Random random) {
    for (int i = 0; i < times; i++) {
      candidates(Hand.trembling(characters.get(i % characters.size()).shape(), random));
    }
    System.gc();
  }

  private static long residentBytes() throws IOException {
    var pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1);
    return Long.parseLong(pages[1]) * PAGE_BYTES;
  }

  @Test
  void twoFingersAtOnceAreAnsweredAsOneAfterTheOther() throws Exception {
    var drawings = characters.stream().map(one -> Hand.steady(one.shape())).toList();
    var alone = drawings.stream().map(this::candidates).toList();
    Callable<List<List<String>>> all = () -> drawings.stream().map(this::candidates).toList();
    try (var fingers = Executors.newFixedThreadPool(2)) {
      for (var answers : fingers.invokeAll(List.of(all, all))) {
        assertThat(answers.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void aClosedOneAnswersNothing() {
    var closed = new Handwriting(KioskConfig.HANDWRITING_LIBRARY, KioskConfig.HANDWRITING_MODEL);
    var drawing = Hand.steady(characters.getFirst().shape());
    assertThat(closed.candidates(drawing)).isNotEmpty();
    assertThat(closed.isReady()).isTrue();
    closed.close();
    assertThat(closed.isReady()).isFalse();
    assertThat(closed.candidates(drawing)).isEmpty();
    closed.close();
  }
}
