package community.leju.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {
  private static final Pattern TOLD = Pattern.compile("data-told=\"([0-9]+)\"");

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    store.close();
  }

  @Test
  void aPageThatBeginsToListenTooLateKnowsIt() throws Exception {
    assertThat(browser.getUntil("/home", "正在接收内容")).contains("正在接收内容");
    var page = number(browser.reload());
    assertThat(stream()).as("nothing has happened since").isEqualTo(page);

    store.show(SampleItems.all(), SampleItems.form());
    assertThat(browser.getUntil("/home", "社区概况")).contains("社区概况");
    assertThat(stream()).as("the shelf has come since").isGreaterThan(page);
    assertThat(stream()).isEqualTo(number(browser.reload()));
  }

  private static long number(String document) {
    var told = TOLD.matcher(document);
    assertThat(told.find()).isTrue();
    return Long.parseLong(told.group(1));
  }

  /** What a stream that is opened now begins with. */
  private long stream() throws IOException, InterruptedException {
    try (var lines = browser.lines("/events")) {
      var data =
          lines
              .dropWhile(line -> !line.equals("event: told"))
              .filter(line -> line.startsWith("data: "))
              .findFirst();
      return Long.parseLong(data.orElseThrow().substring(6));
    }
  }
}
