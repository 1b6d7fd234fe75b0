package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.signing.Sha256;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
  private static final String TUESDAY = "2026-01-06T09:30";

  @TempDir Path folder;
  private HubFixture hub;
  private TestKiosk kiosk;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    hub.publish(HubFixture.service(2));
    kiosk = TestKiosk.enrolled(hub);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private static Receipt receipt(HttpResponse<String> answer) {
    return Receipt.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private int rows() {
    return hub.parts.database.read(
        handle -> handle.createQuery("select count(*) from submission").mapTo(Integer.class).one());
  }

  private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> all)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<HttpResponse<String>>();
      for (var future : threads.invokeAll(all)) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  @Test
  void freeSlotIsConfirmedAndTheClerkReadsIt() {
    var booked = kiosk.book(TUESDAY, "金丝雀");
    var answer = kiosk.put(booked.envelope());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(receipt(answer).outcome()).isEqualTo(Outcome.CONFIRMED);
    assertThat(receipt(answer).digest()).isEqualTo(booked.envelope().digest());

    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/inbox").body())
        .contains("金丝雀", "13800000100", "0001 00001", "居住证明", "1月6日 周二 09:30", "已确认");
    var id = booked.envelope().clear().id().hex();
    assertThat(clerk.post("/inbox/" + id + "/done", Map.of()).body()).contains("已标记为办结");
    assertThat(clerk.post("/inbox/" + id + "/done", Map.of()).body()).contains("已由同事办结");
  }

  @Test
  void sentAgainItGetsTheSameReceiptAndOneRow() {
    var envelope = kiosk.book(TUESDAY, "金丝雀").envelope();
    var first = kiosk.put(envelope);
    var second = kiosk.put(envelope);
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void capacityHoldsUnderFiftyAtOnce() throws Exception {
    var calls = new ArrayList<Callable<HttpResponse<String>>>();
    for (int i = 0; i < 50; i++) {
      var envelope = kiosk.book(TUESDAY, "居民" + i).envelope();
      calls.add(() -> kiosk.put(envelope));
    }
    var outcomes = atOnce(calls).stream().map(answer -> receipt(answer).outcome()).toList();
    assertThat(outcomes).filteredOn(Outcome.CONFIRMED::equals).hasSize(2);
    assertThat(outcomes).filteredOn(Outcome.REFUSED::equals).hasSize(48);
    assertThat(rows()).isEqualTo(50);
  }

  @Test
  void refusalNamesTheNextFreeSlots() {
    kiosk.put(kiosk.book(TUESDAY, "甲").envelope());
    kiosk.put(kiosk.book(TUESDAY, "乙").envelope());
    var refused = receipt(kiosk.put(kiosk.book(TUESDAY, "丙").envelope()));
    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.nextFree())
        .extracting(Object::toString)
        .containsExactly("2026-01-06T10:00", "2026-01-06T10:30", "2026-01-07T09:00");
    assertThat(kiosk.desk(Optional.empty()).body())
        .contains(
            "\"full\":[{\"service\":\"310117990001/service/residence-proof.json\",\"slot\":\""
                + TUESDAY
                + "\"}]");
  }

  @Test
  void pastSlotIsRefusedAndUnknownOneIsForAPerson() {
    assertThat(receipt(kiosk.put(kiosk.book("2026-01-05T09:00", "甲").envelope())).outcome())
        .isEqualTo(Outcome.REFUSED);
    assertThat(receipt(kiosk.put(kiosk.book("2026-01-06T09:31", "乙").envelope())).outcome())
        .isEqualTo(Outcome.PENDING);
    assertThat(receipt(kiosk.put(kiosk.book("2026-03-02T09:30", "丙").envelope())).outcome())
        .isEqualTo(Outcome.PENDING);
  }

  @Test
  void sameIdWithAnotherBodyIsRefusedForGood() {
    var id = SubmissionId.random(hub.random);
    kiosk.put(kiosk.book(TUESDAY, "甲", id, 101).envelope());
    var other = kiosk.put(kiosk.book(TUESDAY, "乙", id, 102).envelope());
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("\"error\"");
    var copy = kiosk.put(kiosk.book(TUESDAY, "丙", SubmissionId.random(hub.random), 101).envelope());
    assertThat(copy.statusCode()).isEqualTo(422);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void receiptIsForTheBytesThatCameWithWhatANewerKioskSays() {
    var envelope = kiosk.book(TUESDAY, "金丝雀").envelope();
    var said = new String(envelope.toJson(), StandardCharsets.UTF_8);
    var newer = said.replaceFirst("\\{", "{ \"mood\": \"good\", ").getBytes(StandardCharsets.UTF_8);
    var answer = kiosk.put(envelope.clear().id().hex(), newer);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(receipt(answer).digest()).isEqualTo(Sha256.hex(newer));
    assertThat(Person.signedIn(hub, "li").get("/inbox").body()).contains("金丝雀");
  }

  @Test
  void strangeBodiesAreRefused() {
    var id = SubmissionId.random(hub.random).hex();
    assertThat(kiosk.put(id, new byte[70_000]).statusCode()).isEqualTo(413);
    assertThat(kiosk.put(id, new byte[13 << 20]).statusCode()).isEqualTo(413);
    assertThat(kiosk.put(id, "{}".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
    assertThat(kiosk.put("nonsense", new byte[2]).statusCode()).isEqualTo(422);
    assertThat(kiosk.put(id, kiosk.book(TUESDAY, "甲").envelope().toJson()).statusCode())
        .isEqualTo(422);
    assertThat(rows()).isZero();
  }

  @Test
  void requestWithoutACertificateIsRefused() throws IOException {
    assertThat(
            ReleaseClient.get(hub, "/kiosk/desk", "Authorization", "Bearer nonsense").statusCode())
        .isEqualTo(401);
  }

  @Test
  void restartKeepsEverything() {
    var booked = kiosk.book(TUESDAY, "金丝雀");
    var before = kiosk.put(booked.envelope()).body();
    hub.restart();
    var again = kiosk.put(booked.envelope());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(before);
    assertThat(Person.signedIn(hub, "li").get("/inbox").body()).contains("金丝雀");
  }

  @Test
  void deskIsTaggedByWhatItSays() {
    kiosk.put(kiosk.book(TUESDAY, "甲").envelope());
    var first = kiosk.desk(Optional.empty());
    assertThat(first.body()).contains("\"state\":\"confirmed\"");
    var etag = first.headers().firstValue("ETag");
    assertThat(kiosk.desk(etag).statusCode()).isEqualTo(304);
    kiosk.put(kiosk.book(TUESDAY, "乙").envelope());
    assertThat(kiosk.desk(etag).statusCode()).isEqualTo(200);
  }

  @Test
  void slipIsVerifiedAtTheDeskAndAtHome() {
    var booked = kiosk.book(TUESDAY, "金丝雀");
    var path = booked.qr().substring(booked.qr().indexOf("/S/"));
    var clerk = Person.signedIn(hub, "li");
    var resident = new Person(hub.address());
    assertThat(clerk.post("/slips", Map.of("code", booked.qr())).body())
        .contains("凭条有效", "0001 00001", "尚未送达");
    kiosk.put(booked.envelope());
    assertThat(clerk.post("/slips", Map.of("code", booked.qr())).body())
        .contains("凭条有效", "居住证明", "已确认");
    var home = resident.get(path);
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("已确认").doesNotContain("金丝雀");

    char last = path.charAt(path.length() - 10);
    var forged =
        path.replace(
            path.substring(path.length() - 10),
            (last == 'A' ? "B" : "A") + path.substring(path.length() - 9));
    assertThat(clerk.post("/slips", Map.of("code", forged)).body()).contains("凭条无效");
    assertThat(resident.get(forged).statusCode()).isEqualTo(404);
    assertThat(clerk.post("/slips", Map.of("code", "hello")).body()).contains("这不是预约凭条");
  }

  @Test
  void slotCountsOnlyWhatWasConfirmed() {
    kiosk.put(kiosk.book(TUESDAY, "甲").envelope());
    hub.restart();
    assertThat(receipt(kiosk.put(kiosk.book(TUESDAY, "乙").envelope())).outcome())
        .isEqualTo(Outcome.CONFIRMED);
    assertThat(receipt(kiosk.put(kiosk.book(TUESDAY, "丙").envelope())).outcome())
        .isEqualTo(Outcome.REFUSED);
  }
}
