package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallTest {
  @TempDir Path folder;
  private HubFixture hub;
  private TestKiosk kiosk;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    kiosk = TestKiosk.enrolled(hub);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private String newId() {
    return CallId.random(hub.random).hex();
  }

  private String ring() {
    var id = newId();
    assertThat(put(id, 0).statusCode()).isEqualTo(201);
    return id;
  }

  private HttpResponse<String> put(String id, long ageMillis) {
    return kiosk.call("PUT", id, "{\"origin\":\"screen\",\"ageMillis\":" + ageMillis + "}");
  }

  private HttpResponse<String> ask(String id) {
    return kiosk.call("GET", id, "");
  }

  private int rows() {
    return hub.parts.database.read(
        handle -> handle.createQuery("select count(*) from staff_call").mapTo(Integer.class).one());
  }

  private static HttpResponse<String> act(Person person, String id, String act) {
    return person.post("/calls/" + id + "/" + act, Map.of());
  }

  @Test
  void aCallSentAgainRingsOnce() {
    var id = newId();
    assertThat(put(id, 1500).statusCode()).isEqualTo(201);
    hub.clock.forward(Duration.ofSeconds(5));
    var again = put(id, 6500);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo("{\"state\":\"ringing\",\"ageMillis\":5000}");
    assertThat(rows()).isEqualTo(1);
    assertThat(TestKiosk.enrolled(hub).call("PUT", id, "{\"origin\":\"panel\",\"ageMillis\":0}"))
        .returns(422, HttpResponse::statusCode);
  }

  @Test
  void theClerkAnswersAndTheKioskHearsWhoComes() {
    var id = ring();
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/calls/bar").body()).contains("1 号机有人叫", "09:00", "马上来");
    hub.clock.forward(Duration.ofSeconds(42));
    assertThat(act(clerk, id, "acknowledge").body()).contains("终端已显示您马上来", "李敏", "42 秒");
    assertThat(ask(id).body())
        .isEqualTo("{\"state\":\"acknowledged\",\"by\":\"李敏\",\"ageMillis\":0}");
    assertThat(clerk.get("/calls/bar").body()).contains("李敏 马上来", "已处理");
    assertThat(act(clerk, id, "acknowledge").body()).contains("已经有同事应答");
    assertThat(act(clerk, id, "done").body()).contains("已处理。");
    assertThat(ask(id).body()).contains("\"done\"");
    assertThat(clerk.get("/calls/bar").body()).doesNotContain("号机");
    assertThat(hub.parts.audit.newest(10))
        .filteredOn(line -> line.action().startsWith("call."))
        .extracting(line -> line.subject() + " " + line.action() + " " + line.object())
        .containsExactly(
            "li call.done kiosk 1 call " + id, "li call.acknowledge kiosk 1 call " + id);
  }

  @Test
  void theListIsEmptyBeforeAnybodyCalled() {
    assertThat(Person.signedIn(hub, "li").get("/calls").body()).contains("没有人叫过");
  }

  @Test
  void everyPageOfTheDeskListensAndNobodyElses() {
    assertThat(Person.signedIn(hub, "li").get("/bulletins").body()).contains("id=\"calls\"");
    assertThat(Person.signedIn(hub, "chen").get("/reviews").body()).contains("id=\"calls\"");
    var street = Person.signedIn(hub, "wang");
    assertThat(street.get("/reviews").body()).doesNotContain("id=\"calls\"");
    assertThat(street.get("/calls").statusCode()).isEqualTo(403);
    assertThat(street.get("/calls/bar").statusCode()).isEqualTo(401);
    assertThat(new Person(hub.address()).get("/calls/bar").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherCommitteesClerkNeitherSeesNorAnswers() {
    hub.add("zhao", "赵红", Role.CLERK, HubFixture.SECOND);
    var id = ring();
    var other = Person.signedIn(hub, "zhao");
    assertThat(other.get("/calls/bar").body()).doesNotContain("号机");
    assertThat(other.get("/calls").body()).contains("没有人叫过");
    assertThat(act(other, id, "acknowledge").body()).doesNotContain("终端已显示");
    act(other, id, "done");
    assertThat(ask(id).body()).contains("\"ringing\"");
  }

  @Test
  void aPostWithoutTheFormsTokenIsRefused() {
    var id = ring();
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.post("/calls/" + id + "/acknowledge", Map.of("csrf", "guessed")).statusCode())
        .isEqualTo(403);
    assertThat(ask(id).body()).contains("\"ringing\"");
    assertThat(act(clerk, "nonsense", "acknowledge").statusCode()).isEqualTo(404);
  }

  @Test
  void moreThanTwentyAnHourAreNotTaken() {
    for (int i = 0; i < 20; i++) {
      ring();
    }
    assertThat(put(newId(), 0).statusCode()).isEqualTo(429);
    hub.clock.forward(Duration.ofHours(1));
    assertThat(put(newId(), 0).statusCode()).isEqualTo(201);
  }

  @Test
  void anUnansweredCallIsStaleAfterTenMinutes() {
    assertThat(put(newId(), Call.FRESH.toMillis()).statusCode()).isEqualTo(410);
    assertThat(rows()).isZero();
    var id = newId();
    put(id, Call.FRESH.minusMinutes(1).toMillis());
    hub.clock.forward(Duration.ofSeconds(59));
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/calls/bar").body()).contains("08:51");
    hub.clock.forward(Duration.ofSeconds(1));
    assertThat(clerk.get("/calls/bar").body()).doesNotContain("号机");
    assertThat(act(clerk, id, "acknowledge").body()).contains("或已经结束", "没有人应答");
  }

  @Test
  void aSecondCallOfAKioskIsOneLineAndOneAnswer() {
    var first = ring();
    hub.clock.forward(Duration.ofMinutes(2));
    var second = ring();
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/calls/bar").body())
        .contains(second, "09:02")
        .doesNotContain(first, "09:00");
    // The clerk pressed just before the second one came.
    act(clerk, first, "acknowledge");
    assertThat(ask(second).body()).contains("李敏");
  }

  @Test
  void aWithdrawnCallLeavesTheBar() {
    var id = ring();
    assertThat(kiosk.call("DELETE", id, "").body()).contains("\"withdrawn\"");
    assertThat(kiosk.call("DELETE", id, "").statusCode()).isEqualTo(200);
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/calls/bar").body()).doesNotContain("号机");
    assertThat(clerk.get("/calls").body()).contains("居民取消");
    assertThat(act(clerk, id, "acknowledge").body()).contains("或已经结束");
    assertThat(kiosk.call("DELETE", newId(), "").statusCode()).isEqualTo(404);
  }

  @Test
  void strangeCallsAreRefused() {
    assertThat(kiosk.call("PUT", "nonsense", "{}").statusCode()).isEqualTo(422);
    assertThat(kiosk.call("PUT", newId(), "{}").statusCode()).isEqualTo(422);
    assertThat(kiosk.call("PUT", newId(), "[1]").statusCode()).isEqualTo(422);
    assertThat(kiosk.call("PUT", newId(), "{\"origin\":\"sky\",\"ageMillis\":0}").statusCode())
        .isEqualTo(422);
    assertThat(kiosk.call("PUT", newId(), " ".repeat(2000)).statusCode()).isEqualTo(413);
    assertThat(rows()).isZero();
  }

  @Test
  void whoListensHearsACallTheMomentItComes() throws Exception {
    var clerk = Person.signedIn(hub, "li");
    var shown = clerk.get("/calls/bar").headers().firstValue("X-Shown").orElseThrow();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var held =
          CompletableFuture.supplyAsync(() -> clerk.get("/calls/bar?shown=" + shown), threads);
      awaitListener();
      assertThat(held).isNotDone();
      ring();
      assertThat(held.get(3, TimeUnit.SECONDS).body()).contains("1 号机有人叫");
    }
  }

  private void awaitListener() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (hub.parts.listeners.count() == 0) {
      assertThat(System.nanoTime()).as("listens in time").isLessThan(end);
      Thread.sleep(5);
    }
  }

  @Test
  void listeningTakesNoWordOfThePageAndEndsWithTheWorkingDay() {
    var id = ring();
    var clerk = Person.signedIn(hub, "li");
    clerk.get("/calls");
    hub.clock.forward(Duration.ofHours(9));
    assertThat(clerk.get("/calls/bar").statusCode()).isEqualTo(200);
    hub.clock.forward(Duration.ofHours(1));
    assertThat(clerk.get("/calls/bar").statusCode()).isEqualTo(401);
    assertThat(act(clerk, id, "acknowledge").statusCode()).isEqualTo(401);
  }

  @Test
  void aDeskThatWasLeftOnlyHearsAndAnswersCalls() {
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/inbox").statusCode()).isEqualTo(200);
    hub.clock.forward(Duration.ofMinutes(29));
    assertThat(clerk.get("/inbox").statusCode()).isEqualTo(200);
    hub.clock.forward(Duration.ofMinutes(30));
    var id = ring();
    assertThat(clerk.get("/calls/bar").body()).contains("1 号机有人叫");
    assertThat(act(clerk, id, "acknowledge").statusCode()).isLessThan(400);
    assertThat(ask(id).body()).contains("李敏");
    for (var page : new String[] {"/inbox", "/bulletins"}) {
      assertThat(clerk.get(page).body()).as(page).contains("name=\"password\"");
    }
    assertThat(clerk.post("/inbox/x/done", Map.of()).statusCode()).isEqualTo(401);
    assertThat(clerk.signIn("li", HubFixture.PASSWORD).statusCode()).isEqualTo(200);
    assertThat(clerk.get("/inbox").body()).doesNotContain("name=\"password\"");
  }

  @Test
  void restartKeepsACall() {
    var id = ring();
    hub.restart();
    assertThat(ask(id).body()).contains("\"ringing\"");
    assertThat(Person.signedIn(hub, "li").get("/calls/bar").body()).contains("1 号机有人叫");
  }
}
