package community.leju.kiosk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.Fault;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleBooking;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SamplePrinter;
import community.leju.kiosk.testing.SampleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A slip that did not come out whole for certain: the booking stands, and the slip is offered
 * again.
 */
class ReprintTest {
  private static final int BAND_DOTS = 100;
  private static final String NUMBER = "0001 00001";
  private static final String ANOTHER = "补打一张";
  private static final String DONE = "请取走下方的凭条";

  @TempDir Path folder;
  private Path paper;
  private SampleStore store;
  private SamplePrinter sample;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    paper = folder.resolve("paper");
    // With the power witness: others may be believed where they are awake again at once.
    sample = new SamplePrinter(folder, paper, "epson-tm-t88");
    kiosk = SampleKiosk.start(folder, Optional.of(sample.printer()), new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    sample.close();
    store.close();
  }

  @Test
  void whatMayBeOnPaperIsPrintedOnceMoreAndMarked() throws Exception {
    SampleBooking.answerAll(browser);
    sample.machine().suffer(new Fault.PowerCycle(120));
    browser.post("/booking/confirm");
    assertThat(browser.getUntil("/booking/result", ANOTHER))
        .contains(NUMBER, "凭条可能没有印完整", ANOTHER, "large-slip");
    assertThat(kiosk.station().outbox().orElseThrow().waiting().count()).isOne();

    browser.post("/booking/print");
    browser.post("/booking/print");
    assertThat(browser.getUntil("/booking/result", DONE)).contains(NUMBER).doesNotContain(ANOTHER);
    browser.post("/booking/print");
    var whole = slips().getLast();
    assertThat(bands(whole)).as("补打, and the outcome").isEqualTo(2);
    assertThat(slips()).as("what was torn off by the power, and one slip").hasSizeBetween(1, 2);
    assertThat(kiosk.station().outbox().orElseThrow().waiting().count()).isOne();
  }

  @Test
  void aSlipThatCameOutIsNotOfferedAgain() throws Exception {
    SampleBooking.answerAll(browser);
    browser.post("/booking/confirm");
    assertThat(browser.getUntil("/booking/result", DONE))
        .contains(NUMBER)
        .doesNotContain("/booking/print", "large-slip");
    browser.post("/booking/print");
    assertThat(slips()).hasSize(1);
    assertThat(bands(slips().getFirst())).as("the outcome").isEqualTo(1);
  }

  private List<Path> slips() throws IOException {
    try (var files = Files.list(paper)) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
  }

  /** How often white letters stand on black: nothing else has so long a line of ink. */
  private static int bands(Path slip) throws IOException {
    var picture = ImageIO.read(slip.toFile());
    int bands = 0;
    boolean inBand = false;
    for (int y = 0; y < picture.getHeight(); y++) {
      int longest = 0;
      int ink = 0;
      for (int x = 0; x < picture.getWidth(); x++) {
        ink = (picture.getRGB(x, y) & 0xff) == 0 ? ink + 1 : 0;
        longest = Math.max(longest, ink);
      }
      boolean black = longest >= BAND_DOTS;
      bands += black && !inBand ? 1 : 0;
      inBand = black;
    }
    // Each begins and ends with a rule of ink that no letter breaks.
    return bands / 2;
  }
}
