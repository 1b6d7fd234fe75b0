package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.release.TrustedState;
import community.leju.content.signing.Ed25519;
import community.leju.hub.fleet.Enrolments;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
  @TempDir Path folder;
  private HubFixture hub;
  private final byte[] slipKey = Ed25519.raw(Ed25519.newPair().getPublic());

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private String code() {
    return new Enrolments(hub.parts.database, new Kiosks(), hub.parts.audit, hub.clock, hub.random)
        .create(HubFixture.FIRST, "test")
        .digits();
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
    var root = Base64.getDecoder().decode(first.enrolment.get("root").stringValue());
    assertThat(TrustedState.of(root).floors()).containsEntry("root", 1L);
    assertThat(first.enrolment.get("publicAddress").stringValue()).isEqualTo(hub.address());
    assertThat(first.desk(Optional.empty()).statusCode()).isEqualTo(200);
  }

  @Test
  void codeWorksOnceAndForAQuarterOfAnHour() {
    var code = code();
    assertThat(TestKiosk.enrol(hub, code, slipKey).statusCode()).isEqualTo(200);
    assertThat(TestKiosk.enrol(hub, code, slipKey).statusCode()).isEqualTo(403);
    var late = code();
    hub.clock.forward(Duration.ofMinutes(16));
    assertThat(TestKiosk.enrol(hub, late, slipKey).statusCode()).isEqualTo(403);
  }

  @Test
  void fiveWrongTriesLockTheCode() {
    var code = code();
    for (int i = 0; i < 5; i++) {
      assertThat(TestKiosk.enrol(hub, other(code), slipKey).statusCode()).isEqualTo(403);
    }
    assertThat(TestKiosk.enrol(hub, code, slipKey).statusCode()).isEqualTo(429);
    assertThat(TestKiosk.enrol(hub, code(), slipKey).statusCode()).isEqualTo(200);
  }

  @Test
  void malformedRequestIsRefused() {
    assertThat(TestKiosk.enrol(hub, code(), new byte[31]).statusCode()).isEqualTo(400);
  }

  @Test
  void revokedKioskIsUnknownFromTheNextRequestOn() {
    hub.add("tech", "周师傅", Role.TECHNICIAN, HubFixture.FIRST);
    var kiosk = TestKiosk.enrolled(hub);
    var technician = Person.signedIn(hub, "tech");
    assertThat(technician.get("/kiosks").body()).contains("0001").contains("在线");
    technician.post("/kiosks/1/revoke", Map.of());
    assertThat(kiosk.desk(Optional.empty()).statusCode()).isEqualTo(401);
    assertThat(technician.get("/kiosks").body()).contains("已注销");
    assertThat(TestKiosk.enrolled(hub).number).isEqualTo(2);
  }

  @Test
  void technicianMakesTheCodeThatTheKioskTypes() {
    hub.add("tech", "周师傅", Role.TECHNICIAN, HubFixture.FIRST);
    var page =
        Person.signedIn(hub, "tech")
            .post("/kiosks/codes", Map.of("committee", HubFixture.FIRST.value()));
    var code = Pattern.compile("data-code=\"(\\d{8})\"").matcher(page.body());
    assertThat(code.find()).isTrue();
    assertThat(TestKiosk.enrol(hub, code.group(1), slipKey).statusCode()).isEqualTo(200);
  }
}
