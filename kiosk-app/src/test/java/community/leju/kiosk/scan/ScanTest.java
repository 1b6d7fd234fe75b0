package community.leju.kiosk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.Outbox;
import community.leju.content.alert.Alert;
import community.leju.content.alert.Severity;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.guide.Slot;
import community.leju.content.item.Text;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SlipKeys;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.testing.SampleBooking;
import community.leju.kiosk.testing.SampleItems;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SampleStore;
import community.leju.kiosk.testing.ScanRig;
import community.leju.process.launch.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ScanTest {
  @TempDir Path folder;

  @Test
  void aSlipJustBookedShowsHowItStandsAndNothingPersonal() throws Exception {
    try (var rig = new ScanRig(folder)) {
      var slip = rig.book();
      assertThat(rig.kiosk.visits().current().used()).isFalse();
      assertThat(rig.show(slip))
          .contains("0001 00001", "尚未送达", "11月25日 星期三 09:30", "021-0000-0110", "消息截至")
          .doesNotContain("Wang", "13800000188");
      assertThat(rig.kiosk.visits().current().used()).as("a scan is a touch").isTrue();
      // The receipt comes: the page is told to ask again.
      receipt(rig, Outcome.CONFIRMED, List.of());
      rig.awaitNews("slip");
      assertThat(rig.browser.get("/slip")).contains("已确认").doesNotContain("重新预约");
      desk(rig, "withdrawn");
      rig.awaitNews("slip");
      assertThat(rig.browser.get("/slip")).contains("已取消", "重新预约");
    }
  }

  @Test
  void aRefusalOffersOtherTimesAndWhatIsOverIsNoPromise() throws Exception {
    try (var rig = new ScanRig(folder)) {
      var slip = rig.book();
      receipt(
          rig,
          Outcome.REFUSED,
          List.of(
              Slot.of("2026-11-25T10:00").orElseThrow(),
              Slot.of("2026-11-23T10:00").orElseThrow()));
      ScanRig.await(() -> state(rig) == Outbox.State.DELIVERED);
      assertThat(rig.show(slip))
          .contains("未约上", "还可以约", "11月25日 星期三 10:00", "hx-get=\"/booking\"")
          .doesNotContain("11月23日");
      desk(rig, "confirmed");
      rig.clock.forward(Duration.ofDays(2));
      assertThat(rig.browser.getUntil("/slip", "预约的时间已经过了"))
          .contains("预约的时间已经过了", "重新预约")
          .doesNotContain("已确认");
    }
  }

  @Test
  void aSlipOfAnotherKioskIsNotJudged() throws Exception {
    try (var rig = new ScanRig(folder)) {
      var other = code(new SubmissionNumber(123, 42), Ed25519.newPair().getPrivate());
      assertThat(rig.show(other))
          .contains("0123 00042", "凭条上写的是 0123 号机", "用手机扫凭条上的二维码", "021-0000-0110");
    }
  }

  @Test
  void aSlipOfAnotherKioskOfTheStreetIsKnownWithoutALine() throws Exception {
    try (var rig = new ScanRig(folder)) {
      var another = Ed25519.newPair();
      var key = Bytes.of(Ed25519.raw(another.getPublic()));
      rig.store.line(false).agent().slipKeys(new SlipKeys(Map.of(123, key)));
      var number = new SubmissionNumber(123, 42);
      assertThat(rig.show(code(number, another.getPrivate())))
          .contains("0123 00042", "这张凭条是真的", "它是 0123 号机开的", "用手机扫凭条上的二维码");
      assertThat(rig.show(code(number, Ed25519.newPair().getPrivate())))
          .contains("这张凭条可能是假的")
          .doesNotContain("0123 00042");
    }
  }

  @Test
  void aForgedSlipIsSaidToBeNoneOfOurs() throws Exception {
    try (var rig = new ScanRig(folder)) {
      rig.book();
      var ours = rig.store.slipKey().getPrivate();
      var number = new SubmissionNumber(1, 1);
      // Signed by somebody else; and by us, with a token that this booking does not have.
      for (var key : List.of(Ed25519.newPair().getPrivate(), ours)) {
        assertThat(rig.show(code(number, key)))
            .contains("这张凭条可能是假的", "请打电话 021-0000-0110，或者到窗口")
            .doesNotContain("0001 00001", "尚未送达", "09:30");
      }
      assertThat(rig.show(code(new SubmissionNumber(1, 77), ours))).contains("本机已经查不到这张凭条");
    }
  }

  @Test
  void whatIsNoSlipIsSaidForAMomentAndChangesNoPage() throws Exception {
    try (var rig = new ScanRig(folder)) {
      rig.scan("6901234567892 居委会");
      assertThat(rig.nextOf("event: hint")).contains("扫到的不是我们的凭条");
      assertThat(rig.isShown()).isFalse();
      assertThat(rig.kiosk.visits().current().used()).isFalse();
      assertThat(rig.browser.get("/slip")).contains("data-path=\"/home\"");
    }
  }

  @Test
  void aBookingThatIsBegunIsNotLeft() throws Exception {
    try (var rig = new ScanRig(folder)) {
      var slip = rig.book();
      SampleBooking.answerAll(rig.browser);
      rig.scan(slip);
      assertThat(rig.nextOf("event: hint")).contains("您正在预约");
      assertThat(rig.isShown()).isFalse();
      assertThat(rig.browser.get("/booking/review")).contains("Wang Guilan", "13800000188");
      rig.browser.post("/booking/confirm", "", "");
      assertThat(rig.show("X" + slip.substring(slip.lastIndexOf('/')))).contains("0001 00001");
    }
  }

  @Test
  void underAnAlertNothingMoves() throws Exception {
    try (var rig = new ScanRig(folder)) {
      var slip = rig.book();
      alert(rig);
      rig.browser.getUntil("/alert", "消防通道");
      rig.scan(slip);
      rig.scan("no slip at all");
      assertThat(rig.told()).noneMatch(one -> one.contains(": show") || one.contains(": hint"));
      rig.browser.post("/alert/fire/seen", "", "");
      assertThat(rig.show(slip)).contains("0001 00001");
    }
  }

  @Test
  void theEndOfTheVisitForgetsTheSlip() throws Exception {
    try (var rig = new ScanRig(folder)) {
      assertThat(rig.show(rig.book())).contains("0001 00001");
      assertThat(rig.kiosk.scanner().orElseThrow().slip()).contains(new SubmissionNumber(1, 1));
      rig.browser.post("/finish", "", "");
      assertThat(rig.browser.get("/slip")).contains("data-path=\"/home\"");
      assertThat(rig.kiosk.scanner().orElseThrow().slip()).isEmpty();
    }
  }

  @Test
  void thePageOfProgressSpeaksOfTheScannerWhereThereIsOne() throws Exception {
    try (var rig = new ScanRig(folder)) {
      assertThat(rig.browser.get("/progress")).contains("二维码对准扫码口");
    }
  }

  @Test
  void aScannerThatIsNotThereHoldsNothingUpAndAWrongFileStopsTheStart() throws Exception {
    var file = ScanRig.file(folder, folder.resolve("no-port"));
    var config = SampleKiosk.config(Optional.empty(), Optional.of(file), Optional.empty());
    try (var _ = new SampleStore(folder, SampleKiosk.CLOCK).enrol();
        var kiosk = SampleKiosk.start(folder, config, new AtomicLong())) {
      kiosk.warmUp();
      ScanRig.await(() ->
          kiosk.scanner().filter(one -> one.health().reason().contains("no-port")).isPresent());
    }
    Files.writeString(file, "{\"adapter\": {\"usb\": {}}}");
    assertThatThrownBy(() -> SampleKiosk.start(folder, config, new AtomicLong()))
        .isInstanceOf(Failure.class)
        .hasMessageContainingAll("scanner.json", "adapter.usb");
    Files.delete(file);
    assertThatThrownBy(() -> SampleKiosk.start(folder, config, new AtomicLong()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("scanner.json");
  }

  private static void alert(ScanRig rig) {
    var alert =
        new Alert(
            "fire",
            Severity.EXTREME,
            Text.of("消防通道"),
            Text.of("出事了。"),
            List.of(Text.of("走楼梯，不坐电梯")),
            Text.of("中心花园"),
            "021-0000-0110",
            Text.of("云间街道"),
            "王秀英",
            SampleItems.NOW,
            SampleItems.NOW.plus(Duration.ofHours(1)),
            true);
    var documents = new HashMap<String, byte[]>();
    SampleItems.all()
        .forEach(item -> documents.put(item.ref().targetPath(), Catalogue.write(item)));
    documents.put(alert.targetPath(), JsonMapper.shared().writeValueAsBytes(alert.toJson()));
    rig.store.show(documents);
  }

  private static String code(SubmissionNumber number, PrivateKey key) {
    return SlipCode.of(number, new SecureRandom()).url(SampleStore.PUBLIC_ADDRESS, key);
  }

  private static Outbox.Entry entry(ScanRig rig) {
    return rig.kiosk
        .station()
        .outbox()
        .orElseThrow()
        .find(new SubmissionNumber(1, 1))
        .orElseThrow();
  }

  private static Outbox.State state(ScanRig rig) {
    return entry(rig).state();
  }

  /** As the agent writes what the hub said. */
  private static void receipt(ScanRig rig, Outcome outcome, List<Slot> free) {
    var envelope = entry(rig).envelope();
    rig.store
        .agent()
        .outbox()
        .delivered(
            new Receipt(
                envelope.clear().id(), envelope.digest(), outcome, free, rig.clock.instant()),
            Optional.empty());
  }

  private static void desk(ScanRig rig, String state) {
    var id = entry(rig).envelope().clear().id();
    rig.store
        .agent()
        .deskNews(List.of(new AgentStore.DeskState(id, state, rig.clock.instant())), List.of());
  }
}
