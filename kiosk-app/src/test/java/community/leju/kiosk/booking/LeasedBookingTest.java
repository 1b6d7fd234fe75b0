package community.leju.kiosk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Line;
import community.leju.agent.store.Outbox;
import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.lease.Lease;
import community.leju.content.lease.LeaseNews;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleBooking;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place that the hub has leased to this kiosk is given away without asking it. */
class LeasedBookingTest {
  private static final ItemRef SERVICE =
      new ItemRef(SampleStore.COMMITTEE, "service", "residence-proof");

  /** Half an hour from now. */
  private static final String SOON = "2026-11-24T11:00";

  @TempDir Path folder;
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    kiosk = SampleKiosk.start(folder, Optional.empty(), new AtomicLong());
    browser = new Browser(kiosk.server().bootAddress());
    lease(SampleBooking.SLOT);
    lease(SOON);
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    store.close();
  }

  private void lease(String slot) {
    var one = new Lease(SERVICE, Slot.of(slot).orElseThrow(), 1, 0, 0);
    var news = new LeaseNews("life", true, List.of(new LeaseNews.Share(one, 1)));
    store.agent().leases().hear(news);
    store.agent().leases().hear(news);
  }

  private Outbox.Entry entry(int sequence) {
    var outbox = kiosk.station().outbox().orElseThrow();
    return outbox.find(new SubmissionNumber(1, sequence)).orElseThrow();
  }

  @Test
  void withoutTheLineItIsConfirmedAtOnceAsOftenAsThereAreUnits() throws Exception {
    store.line(false);
    SampleBooking.answerAll(browser);
    assertThat(browser.post("/booking/confirm", "", ""))
        .contains("已确认", "请按时到窗口")
        .doesNotContain("待确认", "尚未送达");
    assertThat(entry(1).envelope().clear().leased()).isTrue();
    assertThat(browser.post("/progress", "number", new SubmissionNumber(1, 1).digits()))
        .contains("已确认")
        .doesNotContain("尚未送达");

    browser.post("/home", "", "");
    SampleBooking.answerAll(browser);
    assertThat(browser.post("/booking/confirm", "", "")).contains("待确认 · 尚未送达");
    assertThat(entry(2).envelope().clear().leased()).isFalse();
  }

  @Test
  void whatIsFullForEverybodyElseIsOfferedWhereThisKioskHasAPlace() throws Exception {
    var full = new AgentStore.FullSlot(SERVICE.targetPath(), SampleBooking.SLOT);
    store.agent().deskNews(List.of(), List.of(full));
    SampleBooking.answerAll(browser);
    assertThat(browser.post("/booking/confirm", "", "")).contains("已确认");
    browser.post("/home", "", "");
    browser.post(SampleBooking.SERVICE, "", "");
    assertThat(browser.post("/booking/days", "day", "2026-11-25"))
        .containsPattern("value=\"2026-11-25T09:30\" disabled>.*09:30.*已满");
  }

  @Test
  void withAClockThatMayBeWrongNothingIsConfirmed() throws Exception {
    store.agent().line(new Line(false, false, Optional.empty()));
    SampleBooking.answerAll(browser);
    assertThat(browser.post("/booking/confirm", "", "")).contains("待确认 · 尚未送达");
    assertThat(entry(1).envelope().clear().leased()).isFalse();
  }

  @Test
  void nearTheSlotTheOfficesListCounts() throws Exception {
    store.line(false);
    browser.post(SampleBooking.SERVICE, "", "");
    browser.post("/booking/days", "day", "2026-11-24");
    browser.post("/booking/times", "slot", SOON);
    browser.post("/booking/agree", "version", "3");
    browser.post("/booking/name", "name", "Li");
    browser.post("/booking/phone", "phone", "13800000188");
    assertThat(browser.post("/booking/confirm", "", "")).contains("待确认 · 尚未送达");
    assertThat(entry(1).envelope().clear().leased()).isFalse();
  }
}
