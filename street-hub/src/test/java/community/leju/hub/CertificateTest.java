package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.certificate.KioskCertificate;
import community.leju.content.certificate.KioskRequest;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import community.leju.content.submission.SlipKeys;
import community.leju.content.submission.SubmissionId;
import community.leju.hub.authority.Authority;
import community.leju.hub.authority.ServerTls;
import community.leju.hub.staff.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of a kiosk's certificate: used, renewed, ended, revoked, copied. */
class CertificateTest {
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

  private int status(EstClient.Proved as) {
    return est.get(EstClient.as(Optional.of(as)), "/kiosk/desk").statusCode();
  }

  private String page() {
    return Person.signedIn(hub, "tech").get("/kiosks").body();
  }

  private void addTechnician() {
    hub.add("tech", "周师傅", Role.TECHNICIAN, HubFixture.FIRST);
  }

  @Test
  void kiosksKnowEachOthersSlipsButNoneOfARevokedOne() {
    addTechnician();
    var first = TestKiosk.enrolled(hub);
    var second = TestKiosk.enrolled(hub);
    assertThat(slipKeys(second).keys()).containsOnlyKeys(first.number, second.number);
    Person.signedIn(hub, "tech").post("/kiosks/" + first.number + "/revoke", Map.of());
    assertThat(slipKeys(second).keys()).containsOnlyKeys(second.number);
  }

  private static SlipKeys slipKeys(TestKiosk kiosk) {
    var body = kiosk.get("/kiosk/slip-keys").body();
    return SlipKeys.read((ObjectNode) JsonMapper.shared().readTree(body));
  }

  @Test
  void revokedKioskIsUnknownFromTheNextRequestOnOverTheSameConnection() {
    addTechnician();
    var kiosk = TestKiosk.enrolled(hub);
    var technician = Person.signedIn(hub, "tech");
    assertThat(kiosk.desk(Optional.empty()).statusCode()).isEqualTo(200);
    assertThat(technician.get("/kiosks").body()).contains("0001").contains("在线");
    technician.post("/kiosks/1/revoke", Map.of());
    assertThat(kiosk.desk(Optional.empty()).statusCode()).isEqualTo(401);
    assertThat(technician.get("/kiosks").body()).contains("已注销");
    assertThat(request().reenrol(kiosk.proved).statusCode()).isEqualTo(401);
    assertThat(TestKiosk.enrolled(hub).number).isEqualTo(2);
  }

  @Test
  void endedCertificateMayOnlyAskForItsSuccessor() {
    var kiosk = TestKiosk.enrolled(hub);
    hub.clock.forward(Duration.ofDays(61));
    assertThat(kiosk.desk(Optional.empty()).statusCode()).isEqualTo(401);
    assertThat(kiosk.get("/kiosk/identity").statusCode()).isEqualTo(401);
    assertThat(kiosk.get("/tuf/metadata/1.root.json").statusCode()).isEqualTo(200);
    var next = request();
    var renewed = next.proved(next.reenrol(kiosk.proved));
    assertThat(KioskCertificate.of(renewed.certificate()).kiosk()).isEqualTo(kiosk.number);
    assertThat(status(renewed)).isEqualTo(200);
    assertThat(status(kiosk.proved)).isEqualTo(401);
  }

  @Test
  void successorHasTheSameNumberAndSlipKeyAndAnotherKey() {
    var kiosk = TestKiosk.enrolled(hub);
    var next = request();
    var renewed = next.proved(next.reenrol(kiosk.proved));
    assertThat(KioskCertificate.of(renewed.certificate()))
        .isEqualTo(KioskCertificate.of(kiosk.proved.certificate()));
    assertThat(renewed.certificate().getPublicKey())
        .isNotEqualTo(kiosk.proved.certificate().getPublicKey());
    assertThat(status(renewed)).isEqualTo(200);
    assertThat(status(kiosk.proved)).isEqualTo(200);
  }

  @Test
  void successorThatWasLostOnItsWayIsGivenAgain() {
    var kiosk = TestKiosk.enrolled(hub);
    var next = request();
    var lost = next.proved(next.reenrol(kiosk.proved));
    assertThat(next.proved(next.reenrol(kiosk.proved))).isEqualTo(lost);
    assertThat(hub.parts.audit.newest(5)).noneMatch(line -> line.action().equals("kiosk.fork"));
  }

  @Test
  void copyIsFoundWhenBothAskForASuccessor() {
    addTechnician();
    var kiosk = TestKiosk.enrolled(hub);
    var next = request();
    assertThat(next.reenrol(kiosk.proved).statusCode()).isEqualTo(200);
    assertThat(page()).doesNotContain("可能被复制");
    var copy = request().reenrol(kiosk.proved);
    assertThat(copy.statusCode()).isEqualTo(403);
    assertThat(copy.body()).contains("copy");
    assertThat(page()).contains("可能被复制");
    assertThat(hub.parts.audit.newest(5)).anyMatch(line -> line.action().equals("kiosk.fork"));
  }

  @Test
  void copyIsFoundWhenTwoSubmissionsHaveOneNumber() {
    addTechnician();
    hub.publish(HubFixture.service(1));
    var kiosk = TestKiosk.enrolled(hub);
    assertThat(kiosk.put(kiosk.book("2026-01-06T09:00", "甲").envelope()).statusCode())
        .isEqualTo(201);
    var id = SubmissionId.random(hub.random);
    var other = kiosk.book("2026-01-06T09:30", "乙", id, 1);
    assertThat(kiosk.put(other.envelope()).statusCode()).isEqualTo(422);
    assertThat(page()).contains("可能被复制");
  }

  @Test
  void copyIsFoundWhenTwoMachinesTakeTurns() {
    addTechnician();
    var kiosk = TestKiosk.enrolled(hub);
    kiosk.desk("11111111-aaaa");
    kiosk.desk("22222222-bbbb");
    kiosk.desk("22222222-bbbb");
    kiosk.desk("33333333-cccc");
    assertThat(page()).doesNotContain("可能被复制");
    kiosk.desk("22222222-bbbb");
    assertThat(page()).contains("可能被复制");
  }

  @Test
  void slipKeyCannotBeChangedInPassing() {
    var kiosk = TestKiosk.enrolled(hub);
    var another = Bytes.of(Ed25519.raw(Ed25519.newPair().getPublic()));
    assertThat(est.request(Optional.of(another)).reenrol(kiosk.proved).statusCode()).isEqualTo(403);
  }

  @Test
  void certificateOfAnotherStreetEndsTheHandshake() throws IOException {
    var kiosk = TestKiosk.enrolled(hub);
    var elsewhere =
        Authority.create(
            Files.createDirectory(folder.resolve("b")), hub.clock.instant(), hub.random);
    var request = KioskRequest.read(KioskRequest.sign(kiosk.proved.pair(), Optional.empty()));
    var says = KioskCertificate.of(kiosk.proved.certificate());
    var forged = elsewhere.issue(request, says, hub.clock.instant(), HubFixture.CERTIFICATE);
    var proved = new EstClient.Proved(kiosk.proved.pair(), forged);
    assertThatThrownBy(() -> status(proved)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void kioskThatAHubFromABackupNeverIssuedToIsBelieved() {
    var kiosk = TestKiosk.enrolled(hub);
    var next = request();
    hub.clock.forward(Duration.ofDays(30));
    var renewed = next.proved(next.reenrol(kiosk.proved));
    // The hub is set back to before that renewal.
    hub.parts.database.change(handle ->
        handle
            .createUpdate("update kiosk set certificate = :old where number = 1")
            .bind("old", encoded(kiosk.proved))
            .execute());
    assertThat(status(renewed)).isEqualTo(200);
    assertThat(request().reenrol(renewed).statusCode()).isEqualTo(200);
  }

  private static byte[] encoded(EstClient.Proved proved) {
    try {
      return proved.certificate().getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void hubsOwnCertificateIsRenewedWithoutARestart() throws CertificateParsingException {
    var names = List.of("hub.example", "192.0.2.1");
    var tls = new ServerTls(hub.parts.authority, names, hub.clock, hub.random);
    var first = tls.certificate();
    assertThat(first.getSubjectAlternativeNames())
        .extracting(name -> (Object) name.get(1))
        .containsExactlyElementsOf(names);
    hub.clock.forward(Duration.ofDays(14));
    tls.renewIfDue();
    assertThat(tls.certificate()).isEqualTo(first);
    hub.clock.forward(Duration.ofDays(2));
    tls.renewIfDue();
    assertThat(tls.certificate().getNotAfter()).isAfter(first.getNotAfter());
    assertThat(tls.certificate().getPublicKey()).isNotEqualTo(first.getPublicKey());
  }

  @Test
  void authoritysKeyIsForItsOwnerAlone() throws IOException {
    var key = hub.data.resolve("authority/authority.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }
}
