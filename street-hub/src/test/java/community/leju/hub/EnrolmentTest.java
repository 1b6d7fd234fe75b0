package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.certificate.ComparedCode;
import community.leju.content.release.TrustedState;
import community.leju.hub.fleet.Enrolments;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EnrolmentTest {
  @TempDir Path folder;
  private HubFixture hub;
  private EstClient est;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    est = new EstClient(hub);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private EstClient.Asked request() {
    return est.request(Optional.empty());
  }

  private static String other(String code) {
    return code.equals("00000000") ? "00000001" : "00000000";
  }

  @Test
  void enrolledKioskGetsNumberRootAndIdentity() {
    var first = TestKiosk.enrolled(hub);
    var second = TestKiosk.enrolled(hub);
    assertThat(first.number).isEqualTo(1);
    assertThat(second.number).isEqualTo(2);
    var identity = JsonMapper.shared().readTree(first.get("/kiosk/identity").body());
    assertThat(identity.get("kiosk").intValue()).isEqualTo(1);
    assertThat(identity.get("publicAddress").stringValue()).isEqualTo(hub.address());
    var root = Base64.getDecoder().decode(identity.get("root").stringValue());
    assertThat(TrustedState.of(root).floors()).containsEntry("root", 1L);
    assertThat(first.desk(Optional.empty()).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyIsGivenACertificateBeforeAPersonTypedTheCode() {
    var request = request();
    var waiting = request.enrol();
    assertThat(waiting.statusCode()).isEqualTo(202);
    assertThat(waiting.headers().firstValue("Retry-After")).contains("2");
    assertThat(request.enrol().body()).isEqualTo(waiting.body());
    assertThat(hub.type(request.code())).isEqualTo(new Enrolments.Typed.Enrolled(1));
    assertThat(request.enrol().statusCode()).isEqualTo(200);
  }

  @Test
  void codeIsTheOneThatTheKioskComputesFromItsOwnKey() {
    var request = request();
    var answer = JsonMapper.shared().readTree(request.enrol().body());
    var nonce = Base64.getDecoder().decode(answer.get("nonce").stringValue());
    hub.type(request.code());
    var key = request.proved().certificate().getPublicKey();
    assertThat(ComparedCode.of(nonce, key).digits()).isEqualTo(answer.get("code").stringValue());
  }

  @Test
  void codeHoldsForAQuarterOfAnHourThenThereIsAnother() {
    var request = request();
    var code = request.code();
    hub.clock.forward(Duration.ofMinutes(16));
    assertThat(hub.type(code)).isEqualTo(new Enrolments.Typed.Nobody());
    assertThat(request.code()).isNotEqualTo(code).hasSize(8);
  }

  @Test
  void fiveWrongCodesLockEveryKioskThatWaits() {
    var request = request();
    var code = request.code();
    for (int left = 4; left >= 0; left--) {
      assertThat(hub.type(other(code))).isEqualTo(new Enrolments.Typed.Wrong(left));
    }
    assertThat(hub.type(code)).isEqualTo(new Enrolments.Typed.Nobody());
    assertThat(request.enrol().statusCode()).isEqualTo(403);
    var next = request();
    assertThat(hub.type(next.code())).isEqualTo(new Enrolments.Typed.Enrolled(1));
  }

  @Test
  void grantedCertificateIsTheSameHoweverOftenItIsFetched() {
    var request = request();
    hub.type(request.code());
    var first = request.proved().certificate();
    hub.restart();
    assertThat(request.proved().certificate()).isEqualTo(first);
    assertThat(hub.type("12345678")).isEqualTo(new Enrolments.Typed.Nobody());
  }

  @Test
  void nobodyFillsTheRoomOfThoseWhoWait() {
    for (int i = 0; i < 4; i++) {
      assertThat(request().enrol().statusCode()).isEqualTo(202);
    }
    assertThat(request().enrol().statusCode()).isEqualTo(429);
    hub.clock.forward(Duration.ofMinutes(16));
    assertThat(request().enrol().statusCode()).isEqualTo(202);
  }

  @Test
  void malformedRequestIsRefused() {
    var http = EstClient.as(Optional.empty());
    assertThat(est.post(http, "simpleenroll", "AAAA").statusCode()).isEqualTo(400);
    assertThat(est.post(http, "simpleenroll", "{}").statusCode()).isEqualTo(400);
    assertThat(est.post(http, "simpleenroll", "A".repeat(9_000)).statusCode()).isEqualTo(413);
    assertThat(est.post(http, "simplereenroll", "AAAA").statusCode()).isEqualTo(401);
  }

  @Test
  void consoleDoesNotExistAtTheKiosksDoor() {
    var http = EstClient.as(Optional.empty());
    assertThat(est.get(http, "/sign-in").statusCode()).isEqualTo(404);
    assertThat(est.get(http, "/console/console.css").statusCode()).isEqualTo(404);
    assertThat(est.get(http, "/tuf/metadata/1.root.json").statusCode()).isEqualTo(200);
    assertThat(new Person(hub.address()).get("/kiosk/desk").statusCode()).isEqualTo(401);
  }

  @Test
  void technicianTypesTheCodeThatTheKioskShows() {
    hub.add("tech", "周师傅", Role.TECHNICIAN, HubFixture.FIRST);
    var technician = Person.signedIn(hub, "tech");
    var request = request();
    var code = request.code();
    var page = technician.get("/kiosks").body();
    assertThat(page).contains("127.0.0.1").contains(hub.hub.pin().toString()).doesNotContain(code);
    var committee = HubFixture.FIRST.value();
    var wrong =
        technician.post("/kiosks/enrol", Map.of("committee", committee, "code", other(code)));
    assertThat(wrong.body()).contains("还可以试 4 次");
    var grouped = code.substring(0, 4) + " " + code.substring(4);
    var right = technician.post("/kiosks/enrol", Map.of("committee", committee, "code", grouped));
    assertThat(right.body()).contains("已登记，编号 0001");
    assertThat(request.enrol().statusCode()).isEqualTo(200);
  }

  @Test
  void replacedKioskIsRevokedAndItsSuccessorSaysSo() {
    hub.add("tech", "周师傅", Role.TECHNICIAN, HubFixture.FIRST);
    var technician = Person.signedIn(hub, "tech");
    var dead = TestKiosk.enrolled(hub);
    technician.get("/kiosks");
    var request = request();
    var fields =
        Map.of("committee", HubFixture.FIRST.value(), "code", request.code(), "replaces", "1");
    assertThat(technician.post("/kiosks/enrol", fields).body()).contains("替换 0001");
    assertThat(dead.desk(Optional.empty()).statusCode()).isEqualTo(401);
    assertThat(request.enrol().statusCode()).isEqualTo(200);
    assertThat(hub.parts.audit.newest(5))
        .anyMatch(
            line -> line.action().equals("kiosk.replace") && line.result().equals("by kiosk 2"));
  }
}
