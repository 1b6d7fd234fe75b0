package community.leju.kiosk.slip;

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
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a resident is told of the printer before, while and after something is printed. */
class PrinterShownTest {
  private static final String SERVICE = "/guide/310117990001/residence-proof";
  private static final String LIST = SERVICE + "/list";
  private static final String OFFER = "打印清单</span>";

  @TempDir Path folder;
  private SampleStore store;
  private SamplePrinter sample;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    sample = new SamplePrinter(folder, folder.resolve("paper"));
    kiosk = SampleKiosk.start(folder, Optional.of(sample.printer()), new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
    browser.getUntil(LIST, OFFER);
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    sample.close();
    store.close();
  }

  @Test
  void paperIsOfferedOnlyWhereThereIsSome() throws Exception {
    sample.machine().suffer(new Fault.PaperOut(0));
    assertThat(browser.getUntil(LIST, "打印机缺纸")).contains("用手机拍").doesNotContain(OFFER);
    sample.machine().suffer(new Fault.Refill());
    assertThat(browser.getUntil(LIST, OFFER)).doesNotContain("打印机缺纸");
    assertThat(browser.getUntil(SERVICE, OFFER)).doesNotContain("看清单");
    sample.machine().suffer(new Fault.CoverOpen());
    assertThat(browser.getUntil(SERVICE, "看清单")).doesNotContain(OFFER);
    assertThat(browser.getUntil(LIST, "盖子没关好")).doesNotContain(OFFER);
  }

  @Test
  void whoBooksKnowsBeforehandThatNoSlipWillCome() throws Exception {
    SampleBooking.answerAll(browser);
    assertThat(browser.get("/booking/review")).doesNotContain("印不出凭条");
    sample.machine().suffer(new Fault.PaperOut(0));
    assertThat(browser.getUntil("/booking/review", "打印机缺纸，印不出凭条")).contains("抄下号码");
  }

  @Test
  void aSlowPrinterShowsHowFarItIs() throws Exception {
    var told = new ArrayBlockingQueue<Integer>(100);
    try (var lines = browser.lines("/events")) {
      var ear =
          Thread.ofVirtual()
              .start(() -> {
                var each = lines.iterator();
                while (each.hasNext()) {
                  if (each.next().equals("event: printing")) {
                    told.add(Integer.parseInt(each.next().replace("data: ", "")));
                  }
                }
              });
      sample.machine().suffer(new Fault.Slow(20_000));
      browser.post(LIST);
      assertThat(browser.get(LIST)).contains("正在打印", "role=\"progressbar\"");
      int before = 0;
      for (int i = 0; i < 3; i++) {
        Integer now = told.poll(10, TimeUnit.SECONDS);
        assertThat(now).isNotNull().isGreaterThan(before).isLessThan(100);
        before = now;
      }
      assertThat(browser.getUntil(LIST, "清单印好了")).doesNotContain("role=\"progressbar\"");
      ear.interrupt();
    }
  }

  @Test
  void aListThatWaitsForPaperIsGivenUpWhenItsVisitEnds() throws Exception {
    sample.machine().suffer(new Fault.PaperOut(40));
    browser.post(LIST);
    browser.getUntil(LIST, "加好纸会接着印");
    browser.post("/finish");
    browser.reload();
    browser.getUntil(LIST, "打印机缺纸");
    sample.machine().suffer(new Fault.Refill());
    browser.getUntil(LIST, OFFER);
    assertThat(slips()).isZero();
    browser.post(LIST);
    browser.getUntil(LIST, "清单印好了");
    // What stood in the printer was cut off, and the next person's list is by itself.
    assertThat(slips()).isEqualTo(2);
  }

  private long slips() throws IOException {
    var paper = folder.resolve("paper");
    if (!Files.exists(paper)) {
      return 0;
    }
    try (var files = Files.list(paper)) {
      return files.filter(file -> file.toString().endsWith(".png")).count();
    }
  }
}
