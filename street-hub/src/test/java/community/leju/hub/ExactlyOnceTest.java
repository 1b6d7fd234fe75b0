package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.submission.Envelope;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.hub.appointment.Submissions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often and however late a submission comes, it takes effect once. */
class ExactlyOnceTest {
  private static final String TUESDAY = "2026-01-06T09:30";
  private static final int COPIES = 1_000;

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

  @Test
  void aThousandCopiesAtOnceAreOneRow() throws Exception {
    var envelope = kiosk.book(TUESDAY, "金丝雀").envelope();
    var answers = new ArrayList<HttpResponse<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> put = () -> kiosk.put(envelope);
      for (var one : threads.invokeAll(Collections.nCopies(COPIES, put))) {
        answers.add(one.get());
      }
    }
    assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
    assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 201, 409);
    var receipt = kiosk.put(envelope).body();
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 409)
        .extracting(HttpResponse::body)
        .containsOnly(receipt);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 409)
        .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
    assertThat(rows("submission")).isEqualTo(1);
    assertThat(rows("submission_receipt")).isEqualTo(1);
  }

  @Test
  void afterFourHundredDaysAReceiptIsForgottenButNotTheEffect() {
    var first = kiosk.book(TUESDAY, "甲").envelope();
    var held = kiosk.book(TUESDAY, "乙").envelope();
    kiosk.put(first);
    hub.clock.forward(Duration.ofDays(1));
    var later = kiosk.book(TUESDAY, "丙").envelope();
    kiosk.put(later);
    hub.clock.forward(Submissions.REMEMBERED);
    kiosk.renew();
    prune();
    assertThat(rows("submission_receipt")).isEqualTo(1);
    assertThat(kiosk.put(later).statusCode()).as("still known").isEqualTo(200);

    hub.clock.forward(Duration.ofMinutes(1));
    prune();
    assertThat(rows("submission_receipt")).isZero();
    for (Envelope old : new Envelope[] {first, held, later}) {
      var answer = kiosk.put(old);
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("older than what is remembered");
    }
    assertThat(rows("submission")).isEqualTo(2);
    assertThat(kiosk.put(kiosk.book("2027-02-16T09:30", "丁").envelope()).statusCode())
        .as("the next sequence goes on")
        .isEqualTo(201);
  }

  @Test
  void aSequenceThatWasHeldUpIsTakenAfterALaterOne() {
    var held = kiosk.book(TUESDAY, "甲").envelope();
    kiosk.put(kiosk.book(TUESDAY, "乙").envelope());
    assertThat(kiosk.put(held).statusCode()).isEqualTo(201);
    assertThat(rows("submission")).isEqualTo(2);
  }

  @Test
  void whatTheKioskSaysTheTimeIsDoesNotMatter() {
    hub.clock.forward(Duration.ofDays(-3_000));
    var fromThePast = kiosk.book(TUESDAY, "甲").envelope();
    hub.clock.forward(Duration.ofDays(3_000));
    var receipt = kiosk.put(fromThePast);
    assertThat(receipt.statusCode()).isEqualTo(201);
    assertThat(parse(receipt).receivedAt()).isEqualTo(hub.clock.instant());
  }

  @Test
  void theEpochIsToldWithEachReceiptAndAtTheDesk() {
    var envelope = kiosk.book(TUESDAY, "甲").envelope();
    var first = kiosk.put(envelope).headers().firstValue("Leju-Epoch").orElseThrow();
    assertThat(first).matches("[0-9a-f]{32}");
    assertThat(kiosk.put(envelope).headers().firstValue("Leju-Epoch")).hasValue(first);
    assertThat(kiosk.desk(java.util.Optional.empty()).body()).contains("\"epoch\":\"" + first);
    hub.restart();
    assertThat(kiosk.put(envelope).headers().firstValue("Leju-Epoch")).hasValue(first);
  }

  @Test
  void anEarlierWordCountsOnlyAtAHubThatWasRestored() {
    kiosk.put(kiosk.book(TUESDAY, "甲").envelope());
    kiosk.put(kiosk.book(TUESDAY, "乙").envelope());
    var full = kiosk.book(TUESDAY, "丙", SubmissionId.random(hub.random), 50).envelope();
    assertThat(parse(kiosk.putAgain(full, "confirmed")).outcome().key()).isEqualTo("refused");
  }

  private static Receipt parse(HttpResponse<String> answer) {
    return Receipt.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void prune() {
    Submissions.prune(hub.parts.database, hub.clock);
  }

  private int rows(String table) {
    return hub.parts.database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
