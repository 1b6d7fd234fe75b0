package community.leju.kiosk.booking;

import static community.leju.kiosk.testing.SampleBooking.SERVICE;
import static community.leju.kiosk.testing.SampleBooking.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Outbox;
import community.leju.agent.store.OutboxLimits;
import community.leju.content.guide.Slot;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleBooking;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingFlowTest {
  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong();
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    kiosk = SampleKiosk.start(folder, Optional.empty(), nanos);
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() throws Exception {
    kiosk.close();
    store.close();
  }

  @Test
  void aBookingIsSealedCommittedAndShownWithoutAPrinter() throws Exception {
    SampleBooking.answerAll(browser);
    assertThat(browser.post("/booking/confirm", "", ""))
        .contains("0001 00001", "正在确认", "没有打印机", "/booking/slip/2")
        .doesNotContain("Wang Guilan", "13800000188");
    var entry = onlyEntry();
    assertThat(entry.envelope().clear().formVersion()).isEqualTo(3);
    assertThat(entry.envelope().clear().slot()).isEqualTo(Slot.of(SLOT));
    assertThat(Appointment.parse(Sealing.open(store.officeKey(), entry.envelope())))
        .isEqualTo(new Appointment("Wang Guilan", "13800000188"));
    assertThat(browser.bytes("/booking/slip/2")).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aSecondConfirmFindsTheFirstBooking() throws Exception {
    SampleBooking.answerAll(browser);
    browser.post("/booking/confirm", "", "");
    assertThat(browser.post("/booking/confirm", "", "")).contains("0001 00001");
    assertThat(browser.get("/booking/review")).contains("data-path=\"/booking/result\"");
    assertThat(kiosk.station().outbox().orElseThrow().waiting().count()).isOne();
  }

  @Test
  void theOfficesWordReachesTheScreen() throws Exception {
    SampleBooking.answerAll(browser);
    browser.post("/booking/confirm", "", "");
    receipt(Outcome.REFUSED, List.of(Slot.of("2026-11-25T10:00").orElseThrow()));
    assertThat(browser.getUntil("/booking/result", "未约上")).contains("11月25日 星期三 10:00");
    assertThat(browser.post("/booking/again", "slot", "2026-11-25T10:00"))
        .contains("data-path=\"/booking/review\"", "Wang Guilan");
    browser.post("/booking/confirm", "", "");
    assertThat(browser.get("/booking/result")).contains("0001 00002");
  }

  @Test
  void progressTellsTheOutcomeAndNotTheTopic() throws Exception {
    SampleBooking.answerAll(browser);
    browser.post("/booking/confirm", "", "");
    receipt(Outcome.CONFIRMED, List.of());
    var number = new SubmissionNumber(1, 1).digits();
    assertThat(browser.post("/progress", "number", number))
        .contains("已确认", "11月25日 星期三 09:30")
        .doesNotContain("居住证明", "Wang");
  }

  @Test
  void withoutTheLineItIsPendingAtOnce() throws Exception {
    SampleBooking.answerAll(browser);
    store.line(false);
    browser.getUntil("/booking/review", "网络暂时不通");
    assertThat(browser.post("/booking/confirm", "", "")).contains("待确认 · 尚未送达");
  }

  @Test
  void aFullSlotIsGreyedAndSaidInWords() throws Exception {
    var service = "310117990001/service/residence-proof.json";
    store.agent().deskNews(List.of(), List.of(new AgentStore.FullSlot(service, SLOT)));
    browser.post(SERVICE, "", "");
    assertThat(browser.post("/booking/days", "day", "2026-11-25"))
        .containsPattern("value=\"2026-11-25T09:30\" disabled>.*09:30.*已满");
    browser.post("/booking/times", "slot", SLOT);
    browser.post("/booking/agree", "version", "3");
    browser.post("/booking/name", "name", "Li");
    browser.post("/booking/phone", "phone", "13800000188");
    assertThat(browser.post("/booking/confirm", "", "")).contains("刚刚被约走");
    assertThat(kiosk.station().outbox().orElseThrow().waiting().count()).isZero();
  }

  @Test
  void nothingPersonalIsAskedBeforeTheNotice() throws Exception {
    browser.post(SERVICE, "", "");
    browser.post("/booking/days", "day", "2026-11-25");
    assertThat(browser.post("/booking/times", "slot", SLOT)).contains("预约信息怎么用");
    assertThat(browser.get("/booking/name")).contains("data-path=\"/booking/notice\"");
    assertThat(browser.get("/booking/declined")).contains("021-0000-0110");
  }

  @Test
  void wrongAnswersAreSaidAtTheirQuestion() throws Exception {
    SampleBooking.answerAll(browser);
    assertThat(browser.post("/booking/name", "name", "  ")).contains("请写下称呼");
    assertThat(browser.post("/booking/phone", "phone", "12")).contains("请核对");
  }

  @Test
  void idlenessWipesTheAnswersAndTheVisit() throws Exception {
    SampleBooking.answerAll(browser);
    nanos.addAndGet(Duration.ofSeconds(81).toNanos());
    var before = kiosk.visits().current().id();
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (kiosk.visits().isCurrent(before) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(browser.post("/booking/confirm", "", "")).contains("data-path=\"/home\"");
    assertThat(browser.get("/booking/review")).contains("data-path=\"/booking\"");
    assertThat(kiosk.station().outbox().orElseThrow().waiting().count()).isZero();
  }

  @Test
  void theHomePageForgetsTheAnswers() throws Exception {
    SampleBooking.answerAll(browser);
    browser.get("/home");
    assertThat(browser.get("/booking/review"))
        .contains("data-path=\"/booking\"")
        .doesNotContain("Wang Guilan");
  }

  @Test
  void aFingerThatSlidesOffAKeyHasChangedNothing() throws Exception {
    SampleBooking.answerAll(browser);
    assertThat(browser.ahead("/home")).contains("hx-get=\"/booking\"");
    assertThat(browser.ahead("/booking")).isEmpty();
    assertThat(browser.ahead("/booking/declined")).isEmpty();
    assertThat(browser.get("/booking/review")).contains("Wang Guilan");
    browser.post("/home", "", "");
    assertThat(browser.get("/booking/review")).doesNotContain("Wang Guilan");
  }

  @Test
  void aFullOutboxIsSaidBeforeAnythingIsAsked() throws Exception {
    store.agent().outbox().keepLimits(new OutboxLimits(1, 1 << 20, 0));
    assertThat(browser.get("/booking")).contains("居住证明");
    SampleBooking.answerAll(browser);
    browser.post("/booking/confirm", "", "");
    browser.post("/home", "", "");
    assertThat(browser.get("/booking"))
        .contains("这台机器现在不能预约", "021-0000-0110")
        .doesNotContain("居住证明");
    assertThat(browser.post(SERVICE, "", "")).contains("没有记下您的任何信息");
    assertThat(browser.get("/booking/notice")).contains("没有记下您的任何信息");
    receipt(Outcome.CONFIRMED, List.of());
    assertThat(browser.get("/booking")).contains("居住证明");
  }

  @Test
  void anOutboxThatFillsUpMeanwhileIsNoBooking() throws Exception {
    SampleBooking.answerAll(browser);
    store.agent().outbox().keepLimits(new OutboxLimits(1, 10, 0));
    assertThat(browser.post("/booking/confirm", "", ""))
        .contains("data-path=\"/booking/review\"")
        .doesNotContain("0001 00001");
    assertThat(kiosk.station().outbox().orElseThrow().waiting().count()).isZero();
  }

  private Outbox.Entry onlyEntry() {
    return kiosk.station().outbox().orElseThrow().find(new SubmissionNumber(1, 1)).orElseThrow();
  }

  private void receipt(Outcome outcome, List<Slot> nextFree) {
    var envelope = onlyEntry().envelope();
    store
        .agent()
        .outbox()
        .delivered(
            new Receipt(
                envelope.clear().id(), envelope.digest(), outcome, nextFree, SampleItems.NOW),
            Optional.empty());
  }
}
