package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.signing.Bytes;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.hub.appointment.Drains;
import community.leju.hub.appointment.Retention;
import community.leju.hub.keys.OfficeKeys.Kept;
import community.leju.hub.secret.Argon2;
import community.leju.hub.secret.Wrapping;
import community.leju.hub.staff.Role;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeKeysTest {
  private static final String TUESDAY = "2026-01-06T09:30";

  @TempDir Path folder;
  private HubFixture hub;
  private TestKiosk kiosk;
  private Path offline;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    hub.publish(HubFixture.service(5));
    kiosk = TestKiosk.enrolled(hub);
    offline = Initialisation.offlineFolder(hub.data);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private OfficeKey rotate() {
    var signer = hub.parts.reviews.signer(hub.account("wang"), HubFixture.PASSWORD, "test", 0);
    return hub.parts.officeRotation().rotate(HubFixture.FIRST, offline, List.of(signer));
  }

  private Retention retention() {
    return new Retention(
        hub.parts.database, hub.parts.audit, HubFixture.KEEPING, hub.clock, HubFixture.ZONE);
  }

  private Drains drains() {
    return Hub.drains(hub.parts, HubFixture.KEEPING);
  }

  private Kept former() {
    return hub.parts.database.read(hub.parts.officeKeys::kept).stream()
        .filter(kept -> kept.key().office().equals(HubFixture.FIRST) && !kept.isPresent())
        .findFirst()
        .orElseThrow();
  }

  private Optional<Drains.Reason> reason() {
    var former = former();
    return hub.parts.database.read(handle -> drains().reason(handle, former));
  }

  private boolean isInAnyFile(byte[] wanted) throws IOException {
    var needle = new String(wanted, StandardCharsets.ISO_8859_1);
    try (var files = Files.walk(hub.data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(needle)) {
          return true;
        }
      }
    }
    return false;
  }

  private byte[] column(String sql) {
    return hub.parts.database.read(handle ->
        handle
            .createQuery(sql)
            .bind("id", former().key().keyId())
            .map((row, context) -> row.getBytes(1))
            .one());
  }

  @Test
  void afterARotationOldAndNewSealsOpenInASessionFromBefore() throws IOException {
    kiosk.put(kiosk.book(TUESDAY, "旧钥匙").envelope());
    var late = kiosk.book(TUESDAY, "路上的").envelope();
    var clerk = Person.signedIn(hub, "li");
    var key = rotate();

    var path = OfficeKey.targetPath(HubFixture.FIRST);
    var release = ReleaseClient.update(hub);
    var document = ReleaseClient.target(hub, path, ReleaseClient.pin(release, path));
    assertThat(new String(document, StandardCharsets.UTF_8)).contains(key.keyId());

    var fresh = kiosk.book("2026-01-06T10:00", "新钥匙").envelope();
    assertThat(fresh.keyId()).isEqualTo(key.keyId()).isNotEqualTo(late.keyId());
    kiosk.put(fresh);
    assertThat(kiosk.put(late).statusCode()).isEqualTo(201);
    assertThat(clerk.get("/inbox").body()).contains("旧钥匙", "新钥匙", "路上的");
  }

  @Test
  void otherRecoveryKeyRotatesNothing() throws IOException {
    var other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(
        other.resolve("recovery.key"), Base64.getEncoder().encodeToString(new byte[32]));
    assertThatThrownBy(() -> hub.parts.officeRotation().rotate(HubFixture.FIRST, other, List.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("is not this hub's");
    assertThat(hub.parts.database.read(hub.parts.officeKeys::kept)).allMatch(Kept::isPresent);
  }

  @Test
  void drainedKeyIsDestroyedAndOpensNothingAnyMore() throws IOException {
    var booked = kiosk.book(TUESDAY, "金丝雀").envelope();
    var never = kiosk.book(TUESDAY, "从未送达").envelope();
    kiosk.put(booked);
    rotate();
    drains().run();
    assertThat(reason())
        .hasValueSatisfying(one -> assertThat(one).isInstanceOf(Drains.Reason.TooYoung.class));

    hub.clock.forward(Duration.ofDays(121));
    assertThat(reason()).hasValue(new Drains.Reason.Silent(List.of(1)));
    hub.parts.releases.renew();
    kiosk.renew();
    kiosk.desk(Optional.empty());
    assertThat(reason()).hasValue(new Drains.Reason.Kept(1));
    assertThat(drains().run()).isZero();
    assertThat(retention().run()).isEqualTo(1);

    var recovery = column("select recovery from sealing_key where key_id = :id");
    var grant = column("select sealed from sealing_key_grant where key_id = :id");
    assertThat(isInAnyFile(recovery)).isTrue();
    var account = hub.account("li");
    var opening = opening();
    assertThat(keys(account.id(), opening)).containsKey(booked.keyId());
    var secret = java.util.Objects.requireNonNull(keys(account.id(), opening).get(booked.keyId()));
    assertThat(Sealing.open(secret, booked)).isNotEmpty();

    assertThat(drains().run()).isEqualTo(1);
    assertThat(hub.parts.database.forget()).isTrue();
    assertThat(former().destroyed()).hasValue(hub.clock.instant());
    assertThat(keys(account.id(), opening)).doesNotContainKey(booked.keyId());
    assertThat(isInAnyFile(recovery)).as("wrapped for the recovery key").isFalse();
    assertThat(isInAnyFile(grant)).as("sealed to the clerk").isFalse();
    assertThat(kiosk.put(never).statusCode()).isEqualTo(422);
    assertThat(hub.parts.audit.newest(1).getFirst().action()).isEqualTo("keys.office-destroy");
    assertThat(drains().run()).isZero();
  }

  private Bytes opening() {
    var id = hub.account("li").id();
    return hub.parts
        .database
        .read(handle -> hub.parts.officeKeys.openingKey(handle, id, HubFixture.PASSWORD))
        .orElseThrow();
  }

  private Map<String, byte[]> keys(long account, Bytes opening) {
    return hub.parts.database.read(handle -> hub.parts.officeKeys.open(handle, account, opening));
  }

  @Test
  void unpublishedSuccessorKeepsTheFormerKey() {
    hub.parts.officeRotation().rotate(HubFixture.FIRST, offline, List.of());
    hub.clock.forward(Duration.ofDays(400));
    drains().run();
    assertThat(reason()).hasValue(new Drains.Reason.Unpublished());
  }

  @Test
  void clerkWhoForgotThePasswordReadsEverythingAgain() {
    kiosk.put(kiosk.book(TUESDAY, "旧钥匙").envelope());
    rotate();
    kiosk.put(kiosk.book(TUESDAY, "新钥匙").envelope());
    var session = Person.signedIn(hub, "li");
    hub.parts.staffChanges().reset("li", "a new password", offline, List.of());
    assertThat(session.get("/inbox").uri().getPath()).isEqualTo("/sign-in");
    var clerk = new Person(hub.address());
    assertThat(clerk.signIn("li", HubFixture.PASSWORD).statusCode()).isEqualTo(401);
    assertThat(clerk.signIn("li", "a new password").statusCode()).isEqualTo(200);
    assertThat(clerk.get("/inbox").body()).contains("旧钥匙", "新钥匙");
  }

  @Test
  void clerkWhoLeftOpensNothingAndOthersGoOn() throws IOException {
    hub.add("zhao", "赵晓", Role.CLERK, HubFixture.FIRST);
    kiosk.put(kiosk.book(TUESDAY, "金丝雀").envelope());
    var leaving = Person.signedIn(hub, "li");
    assertThat(leaving.get("/inbox").body()).contains("金丝雀");
    var wrapped =
        hub.parts.database.read(handle ->
            handle
                .createQuery(
                    "select wrapped from opening_key join account on id = account_id"
                        + " where login = 'li'")
                .map((row, context) -> row.getBytes(1))
                .one());
    assertThat(isInAnyFile(wrapped)).isTrue();
    hub.parts.staffChanges().remove("li", offline, List.of());
    assertThat(leaving.get("/inbox").uri().getPath()).isEqualTo("/sign-in");
    assertThat(isInAnyFile(wrapped)).isFalse();
    rotate();
    kiosk.put(kiosk.book(TUESDAY, "新钥匙").envelope());
    assertThat(Person.signedIn(hub, "zhao").get("/inbox").body()).contains("金丝雀", "新钥匙");
  }

  @Test
  void keyWrappedUnderThePasswordItselfIsExchangedAtTheSignIn() throws IOException {
    kiosk.put(kiosk.book(TUESDAY, "金丝雀").envelope());
    var id = hub.account("li").id();
    var secrets = keys(id, opening());
    var wrapping = new Wrapping(new Argon2(hub.random), hub.random);
    hub.parts.database.change(handle -> {
      hub.parts.officeKeys.revoke(handle, id);
      secrets.forEach((keyId, secret) -> {
        var old = wrapping.wrap(HubFixture.PASSWORD, "office " + keyId + " " + id, secret);
        handle.execute(
            "insert into password_grant values (?, ?, ?, ?)",
            keyId,
            id,
            old.salt().toArray(),
            old.wrapped().toArray());
      });
    });
    assertThatThrownBy(this::rotate)
        .isInstanceOf(Failure.class)
        .hasMessageContaining("li must sign in once");
    var clerk = Person.signedIn(hub, "li");
    assertThat(clerk.get("/inbox").body()).contains("金丝雀");
    rotate();
    kiosk.put(kiosk.book(TUESDAY, "新钥匙").envelope());
    assertThat(clerk.get("/inbox").body()).contains("金丝雀", "新钥匙");
  }

  @Test
  void pastAppointmentIsDeletedFromEveryFileAndStillNotTakenTwice() throws IOException {
    var booked = kiosk.book(TUESDAY, "金丝雀").envelope();
    var receipt = kiosk.put(booked).body();
    var later = kiosk.book("2026-01-12T09:30", "还没到期").envelope();
    kiosk.put(later);
    hub.clock.forward(Duration.ofDays(30));
    assertThat(retention().run()).isZero();
    hub.clock.forward(Duration.ofDays(2));
    assertThat(isInAnyFile(sealed(booked))).isTrue();
    assertThat(retention().run()).isEqualTo(1);
    assertThat(hub.parts.database.forget()).isTrue();
    assertThat(isInAnyFile(sealed(booked))).isFalse();
    assertThat(isInAnyFile(sealed(later))).isTrue();

    assertThat(Person.signedIn(hub, "li").get("/inbox").body())
        .contains("已按期删除", "还没到期", booked.clear().number().grouped());
    var again = kiosk.put(booked);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(receipt);
    assertThat(isInAnyFile(sealed(booked))).isFalse();
  }

  private static byte[] sealed(Envelope envelope) {
    return Base64.getEncoder().encode(envelope.sealed().toArray());
  }
}
