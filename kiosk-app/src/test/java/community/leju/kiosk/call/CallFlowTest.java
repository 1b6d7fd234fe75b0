package community.leju.kiosk.call;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.CallEntry;
import community.leju.agent.store.Standing;
import community.leju.content.call.Call;
import community.leju.content.call.CallState;
import community.leju.content.call.Origin;
import community.leju.content.testing.MovedClock;
import community.leju.kiosk.Kiosk;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallFlowTest {
  private static final Instant PRESSED = SampleItems.NOW;
  private static final String BUTTON = "hx-post=\"/help/call\"";
  private static final String AGAIN = "hx-post=\"/help/again\"";
  private static final String WITHDRAW = "hx-post=\"/help/withdraw\"";

  @TempDir Path folder;
  private final MovedClock clock = new MovedClock(PRESSED);
  private final AtomicLong nanos = new AtomicLong();
  private SampleStore store;
  private Kiosk kiosk;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    store = new SampleStore(folder, clock).enrol();
    store.show(SampleItems.all(), SampleItems.form());
    kiosk =
        new Kiosk(
            SampleKiosk.config(),
            folder,
            Optional.empty(),
            _ -> new byte[0],
            new Kiosk.World(clock, nanos::get, new SecureRandom()));
    browser = new Browser(kiosk.server().bootAddress());
  }

  @AfterEach
  void stop() {
    kiosk.close();
    store.close();
  }

  private CallEntry newest() {
    return kiosk.station().calls().orElseThrow().newest().orElseThrow();
  }

  /** As the agent writes what the hub said. */
  private void hubSays(CallState state) {
    store.agent().calls().heard(newest(), state);
  }

  private void forward(Duration by) {
    clock.forward(by);
  }

  private String press() throws Exception {
    return browser.post("/help/call", "", "");
  }

  @Test
  void everyPageLeadsToTheCallAndTheCallLeadsBack() throws Exception {
    assertThat(browser.get("/home")).contains("hx-get=\"/help\"", "叫人");
    assertThat(browser.get("/notices")).contains("hx-get=\"/help\"");
    assertThat(browser.get("/help"))
        .contains(BUTTON, "桂花苑居民委员会值班台", "桂花路88号一楼", "021-0000-0110", "周一至周日")
        .contains("hx-get=\"/notices\"")
        .doesNotContain(WITHDRAW, AGAIN);
    assertThat(press()).contains("hx-get=\"/notices\"");
    assertThat(browser.get("/help")).contains("hx-get=\"/notices\"");
    browser.post("/finish", "", "");
    assertThat(browser.get("/help")).doesNotContain("hx-get=\"/notices\"");
  }

  @Test
  void aCallGoesFromWaitingToRingingToSomebodyComing() throws Exception {
    assertThat(press()).contains("正在呼叫", "10:31", WITHDRAW).doesNotContain(BUTTON, AGAIN);
    assertThat(newest().call().origin()).isEqualTo(Origin.SCREEN);
    forward(Duration.ofMinutes(1));
    hubSays(new CallState.Ringing(clock.instant()));
    assertThat(browser.get("/help")).contains("值班台已经响铃", "10:31 叫了桂花苑居民委员会值班台，10:32 响的铃");
    hubSays(new CallState.Acknowledged("林晓", clock.instant()));
    assertThat(browser.get("/help")).contains("林晓 马上来", "10:31 叫的，10:32 应答").doesNotContain(AGAIN);
    assertThat(browser.get("/home")).contains("已叫").doesNotContain("林晓");
    hubSays(new CallState.Done(clock.instant()));
    assertThat(browser.get("/help")).contains(BUTTON).doesNotContain("林晓", WITHDRAW);
  }

  @Test
  void whoPressesAgainIsToldOfTheCallThatRings() throws Exception {
    press();
    var first = newest().call();
    hubSays(new CallState.Ringing(clock.instant()));
    forward(Duration.ofSeconds(119));
    press();
    assertThat(browser.post("/help/again", "", "")).contains("值班台已经响铃");
    assertThat(newest().call()).isEqualTo(first);
  }

  @Test
  void afterTwoMinutesItSaysWhatToDoAndRingsOnceMore() throws Exception {
    press();
    hubSays(new CallState.Ringing(clock.instant()));
    var turn = PRESSED.plus(Calls.UNANSWERED).toEpochMilli();
    assertThat(browser.get("/help")).contains("data-turn=\"" + turn + "\"");
    forward(Calls.UNANSWERED);
    assertThat(browser.get("/help")).contains("还没有人应答", "021-0000-0110", AGAIN, WITHDRAW);
    var first = newest().call();
    assertThat(browser.post("/help/again", "", "")).contains("正在呼叫", "10:33");
    assertThat(newest().call()).isNotEqualTo(first);
  }

  @Test
  void withoutTheLineItSaysSoAtOnceAndUntilWhenItMayStillGo() throws Exception {
    store.line(false);
    browser.getUntil("/help", "网络暂时不通");
    assertThat(press()).contains("网络不通，还没有送到", "请打电话 021-0000-0110，或者到窗口", "10:41 前网络恢复", WITHDRAW);
    store.line(true);
    hubSays(new CallState.Ringing(clock.instant()));
    assertThat(browser.getUntil("/help", "值班台已经响铃")).contains("值班台已经响铃");
  }

  @Test
  void anUnansweredCallIsStaleAfterTenMinutes() throws Exception {
    press();
    forward(Call.FRESH);
    assertThat(browser.get("/help")).contains("没有送到值班台", AGAIN).doesNotContain(WITHDRAW);
    browser.post("/help/again", "", "");
    hubSays(new CallState.Ringing(clock.instant()));
    forward(Call.FRESH);
    assertThat(browser.get("/help")).contains("十分钟里没有人应答", AGAIN).doesNotContain(WITHDRAW);
  }

  @Test
  void tooManyCallsLeadToTheWindow() throws Exception {
    press();
    store.agent().calls().refused(newest().call().id(), clock.instant());
    assertThat(browser.get("/help")).contains("这次没有响铃", "到窗口").doesNotContain(WITHDRAW);
  }

  @Test
  void aWithdrawnCallIsGoneFromTheScreenAndToldToTheHub() throws Exception {
    press();
    assertThat(browser.post("/help/withdraw", "", "")).contains(BUTTON);
    assertThat(newest().standing()).isEqualTo(new Standing.Heard(new CallState.Withdrawn(PRESSED)));
    assertThat(store.agent().calls().withdrawn(clock.instant()))
        .containsExactly(newest().call().id());
  }

  @Test
  void theNextVisitSeesNobodysCallButTheCallStaysAlive() throws Exception {
    press();
    hubSays(new CallState.Ringing(clock.instant()));
    var first = newest().call();
    assertThat(browser.post("/finish", "", "")).contains("叫人").doesNotContain("已叫");
    assertThat(browser.get("/help")).contains(BUTTON).doesNotContain("已经响铃", WITHDRAW);
    browser.post("/help/withdraw", "", "");
    assertThat(newest()).isEqualTo(new CallEntry(first, new Standing.Heard(ringing())));
    assertThat(press()).contains("值班台已经响铃");
    assertThat(newest().call()).isEqualTo(first);
  }

  private static CallState ringing() {
    return new CallState.Ringing(PRESSED);
  }

  @Test
  void whoComesAfterSomebodyElseWasAnsweredRingsAnew() throws Exception {
    press();
    hubSays(new CallState.Acknowledged("林晓", clock.instant()));
    var first = newest().call();
    assertThat(press()).contains("林晓");
    browser.post("/finish", "", "");
    assertThat(press()).contains("正在呼叫").doesNotContain("林晓");
    assertThat(newest().call()).isNotEqualTo(first);
  }

  @Test
  void whoWaitsForStaffIsNotSentAwayAfterTheUsualTime() throws Exception {
    press();
    var visit = kiosk.visits().current().id();
    nanos.addAndGet(Duration.ofSeconds(130).toNanos());
    Thread.sleep(1_200);
    assertThat(kiosk.visits().isCurrent(visit)).isTrue();
    browser.post("/help/withdraw", "", "");
    nanos.addAndGet(Duration.ofSeconds(81).toNanos());
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (kiosk.visits().isCurrent(visit) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(kiosk.visits().isCurrent(visit)).isFalse();
  }

  @Test
  void thePanelsButtonCallsAndTheScreenShowsIt() {
    var shown = new AtomicInteger();
    try (var station = new Station(folder, clock)) {
      var visits = new Visits(new SecureRandom(), nanos::get);
      var signals = new Calls.Signals(() -> {}, shown::incrementAndGet);
      var calls = new Calls(station, visits, new SecureRandom(), clock, signals);
      calls.call(Origin.PANEL);
      assertThat(newest().call().origin()).isEqualTo(Origin.PANEL);
      assertThat(shown).hasValue(1);
      assertThat(calls.isAwaited()).isTrue();
      visits.wipe();
      assertThat(calls.isAwaited()).isFalse();
    }
  }
}
