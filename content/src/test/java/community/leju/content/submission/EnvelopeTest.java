package community.leju.content.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.guide.Slot;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.content.signing.Bytes;
import community.leju.content.signing.Ed25519;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private static final Scope OFFICE = new Scope("310117990001");

  private final byte[] privateKey = Sealing.newPrivateKey();
  private final OfficeKey office = OfficeKey.of(OFFICE, Sealing.publicKeyOf(privateKey));
  private final Appointment answers = new Appointment(" 王秀英 ", "021-0000-0101");
  private final Envelope envelope = Sealing.seal(office, clear("09:30"), answers.toJson());

  private static Clear clear(String time) {
    return clear(time, false);
  }

  private static Clear clear(String time, boolean leased) {
    return new Clear(
        new SubmissionId("00112233445566778899aabbccddeeff"),
        new SubmissionNumber(1, 42),
        Instant.parse("2026-11-24T01:02:03Z"),
        true,
        OFFICE,
        Appointment.KIND,
        "appointment",
        3,
        new ItemRef(OFFICE, "service", "legal-advice"),
        Slot.of("2026-11-25T" + time),
        leased,
        "0".repeat(64));
  }

  @Test
  void aLeaseIsNamedOnlyWhereThereIsOneSoThatOldDigestsStay() {
    assertThat(new String(envelope.toJson(), StandardCharsets.UTF_8)).doesNotContain("leased");
    var sealed = Sealing.seal(office, clear("09:30", true), answers.toJson());
    assertThat(Envelope.parse(sealed.toJson()).clear().leased()).isTrue();
  }

  @Test
  void officeOpensWhatWasSealedToIt() {
    var arrived = Envelope.parse(envelope.toJson());
    assertThat(arrived).isEqualTo(envelope);
    assertThat(Appointment.parse(Sealing.open(privateKey, arrived)))
        .isEqualTo(new Appointment("王秀英", "021-0000-0101"));
  }

  @Test
  void envelopeShowsNothingOfTheAnswers() {
    assertThat(new String(envelope.toJson(), StandardCharsets.UTF_8))
        .doesNotContain("王秀英")
        .doesNotContain("0000-0101");
  }

  @Test
  void anotherKeyOpensNothing() {
    assertThatThrownBy(() -> Sealing.open(Sealing.newPrivateKey(), envelope))
        .isInstanceOf(CannotOpen.class);
  }

  @Test
  void changedClearPartOpensNothing() {
    var moved = new Envelope(clear("10:00"), envelope.suite(), envelope.keyId(), envelope.sealed());
    assertThatThrownBy(() -> Sealing.open(privateKey, moved)).isInstanceOf(CannotOpen.class);
  }

  @Test
  void changedSealIsNoticedBeforeOpening() {
    var json = new String(envelope.toJson(), StandardCharsets.UTF_8);
    var other = Bytes.of(new byte[envelope.sealed().size()]);
    var changed = new Envelope(envelope.clear(), envelope.suite(), envelope.keyId(), other);
    assertThat(changed.digest()).isNotEqualTo(envelope.digest());
    var forged = json.replaceFirst("\"sealed\":\"....", "\"sealed\":\"AAAA");
    assertThatThrownBy(() -> Envelope.parse(forged.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("sealedDigest");
  }

  @Test
  void unknownFieldsAreSkippedAndUnknownSuitesNamed() {
    var json = new String(envelope.toJson(), StandardCharsets.UTF_8);
    var future = json.replaceFirst("\\{", "{\"future\":1,");
    assertThat(Envelope.parse(future.getBytes(StandardCharsets.UTF_8)).clear())
        .isEqualTo(envelope.clear());

    var other = new Envelope(envelope.clear(), "SM2-SM3-SM4", "k", envelope.sealed());
    assertThatThrownBy(() -> Sealing.open(privateKey, other))
        .isInstanceOfSatisfying(
            UnknownSuite.class, e -> assertThat(e.suite()).isEqualTo("SM2-SM3-SM4"));
  }

  @Test
  void rubbishIsRefusedWithAReason() {
    for (var text : List.of("", "[]", "{", "{\"id\":1}", "null")) {
      assertThatThrownBy(() -> Envelope.parse(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(InvalidDocument.class);
    }
    assertThatThrownBy(() -> Envelope.parse(new byte[Envelope.MOST_BYTES + 1]))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void receiptIsReadBack() {
    var receipt =
        new Receipt(
            new SubmissionId("0".repeat(32)),
            envelope.digest(),
            Outcome.REFUSED,
            List.of(Slot.of("2026-11-26T09:00").orElseThrow()),
            Instant.parse("2026-11-24T01:02:04Z"));
    assertThat(Receipt.parse(receipt.toJson())).isEqualTo(receipt);
  }

  @Test
  void slipCodeIsSignedAndUpperCase() {
    var keys = Ed25519.newPair();
    var code = SlipCode.of(new SubmissionNumber(9_999, 4_000_000_000L), new SecureRandom());
    var url = code.url("http://hub.example:8480", keys.getPrivate());

    assertThat(url).matches("HTTP://HUB\\.EXAMPLE:8480/S/[A-Z2-7]{130}");
    var scanned = SlipCode.scan(url).orElseThrow();
    assertThat(scanned.code()).isEqualTo(code);
    assertThat(scanned.isSignedBy(keys.getPublic())).isTrue();
    var stranger = Ed25519.newPair().getPublic();
    assertThat(scanned.isSignedBy(stranger)).isFalse();
    assertThat(SlipCode.scan(url.substring(0, url.length() - 1))).isEqualTo(Optional.empty());
  }
}
