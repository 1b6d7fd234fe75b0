package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.release.CheckedRelease;
import community.leju.content.release.ReleaseSource;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TrustedState;
import community.leju.content.signing.Ed25519;
import community.leju.content.signing.Signer;
import community.leju.hub.ceremony.RootCeremony;
import community.leju.hub.ceremony.RootDraft;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootCeremonyTest {
  private static final String SERVICE = "310117990001/service/residence-proof.json";

  @TempDir Path folder;
  private HubFixture hub;
  private Path offline;

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    hub.publish(HubFixture.service(2));
    offline = Initialisation.offlineFolder(hub.data);
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private Signer key(String name) {
    return hub.parts.keys.files.signer(offline.resolve(name));
  }

  private static RootCeremony.Wish nothing() {
    return new RootCeremony.Wish(List.of(), List.of(), Optional.empty(), Optional.empty(), false);
  }

  private static RootCeremony.Wish newOnlineKey() {
    return new RootCeremony.Wish(List.of(), List.of(), Optional.empty(), Optional.empty(), true);
  }

  private void install(RootDraft draft) throws IOException {
    hub.parts.rootCeremony().install(draft, Optional.empty());
  }

  private long rootVersion() {
    return hub.parts.database.read(hub.parts.repository::root).content().version();
  }

  @Test
  void rootIsSignedOneByOneAndInstalledAtTheThreshold() throws IOException {
    var stick = folder.resolve("root-2.json");
    hub.parts.rootCeremony().draft(nothing()).write(stick);
    assertThatThrownBy(() -> install(RootDraft.read(stick)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("0 of 2 keys of the root in force have signed");

    RootDraft.read(stick).signedBy(key("root-1.key")).write(stick);
    assertThatThrownBy(() -> install(RootDraft.read(stick)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("1 of 2 keys");
    // The same key a second time is no second signature.
    RootDraft.read(stick).signedBy(key("root-1.key")).write(stick);
    assertThat(RootDraft.read(stick).isComplete()).isFalse();
    assertThat(rootVersion()).isEqualTo(1);

    RootDraft.read(stick).signedBy(key("root-3.key")).write(stick);
    install(RootDraft.read(stick));
    assertThat(rootVersion()).isEqualTo(2);
    assertThat(ReleaseClient.update(hub).targets()).containsKey(SERVICE);
  }

  @Test
  void rootKeyIsReplacedAndTheOldOneSignsNoMore() throws IOException {
    var fresh =
        hub.parts.keys.files.create(folder.resolve("root-4.key"), Optional.of("open sesame"));
    var leaving =
        community.leju.content.release.ReleaseKey.ofEd25519(key("root-1.key").publicKey());
    var wish =
        new RootCeremony.Wish(
            List.of(fresh.publicKey()),
            List.of(leaving.id().substring(0, 12)),
            Optional.empty(),
            Optional.empty(),
            false);
    var draft = hub.parts.rootCeremony().draft(wish);
    assertThat(draft.changes()).anyMatch(line -> line.startsWith("root: with the new key"));

    // Enough of the old keys, but only one of the new root's own.
    var half = draft.signedBy(key("root-1.key")).signedBy(key("root-2.key"));
    assertThatThrownBy(() -> install(half))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("1 of 2 keys of the new root");
    install(half.signedBy(fresh));
    assertThat(ReleaseClient.update(hub).targets()).containsKey(SERVICE);

    var next = hub.parts.rootCeremony().draft(nothing());
    assertThatThrownBy(() -> next.signedBy(key("root-1.key")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("neither before nor after");
    assertThat(Files.readString(folder.resolve("root-4.key"))).startsWith("argon2id:");
  }

  @Test
  void draftOnAnOlderRootIsRefused() throws IOException {
    var late = signed(hub.parts.rootCeremony().draft(nothing()));
    install(signed(hub.parts.rootCeremony().draft(nothing())));
    assertThatThrownBy(() -> install(late))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("has root 2 meanwhile");
  }

  private RootDraft signed(RootDraft draft) {
    return draft.signedBy(key("root-1.key")).signedBy(key("root-2.key"));
  }

  @Test
  void onlineKeyIsRotatedUnderARunningHub() throws IOException {
    var before = ReleaseClient.update(hub);
    var stolen = Files.readAllBytes(hub.data.resolve("online.key"));
    // Another process does it, as the command line does.
    try (var command = HubParts.open(hub.data, hub.clock, new SecureRandom())) {
      var draft = signed(command.rootCeremony().draft(newOnlineKey()));
      hub.parts.releases.renew();
      assertThat(ReleaseClient.update(hub).targets()).containsKey(SERVICE);
      command.rootCeremony().install(draft, Optional.empty());
    }
    assertThat(hub.data.resolve("online.key")).doesNotExist();
    hub.clock.forward(Duration.ofDays(1));
    hub.parts.releases.renew();
    assertThat(update(before.state()).targets()).containsKey(SERVICE);

    // The stolen key signs nothing that a kiosk believes.
    Files.write(hub.data.resolve("online.key"), stolen);
    hub.restart();
    hub.clock.forward(Duration.ofDays(1));
    hub.parts.releases.renew();
    assertThat(update(before.state()).targets()).containsKey(SERVICE);
  }

  private CheckedRelease update(TrustedState state) throws IOException {
    ReleaseSource source =
        (name, most) -> {
          var answer = ReleaseClient.get(hub, "/tuf/metadata/" + name);
          return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        };
    return new ReleaseUpdate(state, source, List.of("310117990001"), hub.clock).run();
  }

  @Test
  void targetsKeyIsRotatedWithItsOwnSignature() throws IOException {
    var fresh = Signer.of(Ed25519.newPair());
    var wish =
        new RootCeremony.Wish(
            List.of(), List.of(), Optional.empty(), Optional.of(fresh.publicKey()), false);
    var draft = signed(hub.parts.rootCeremony().draft(wish));
    assertThatThrownBy(() -> install(draft))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("--targets-key");
    assertThat(rootVersion()).isEqualTo(1);
    hub.parts.rootCeremony().install(draft, Optional.of(fresh));
    assertThat(ReleaseClient.update(hub).targets()).containsKey(SERVICE);
    // The old targets key delegates no more.
    assertThatThrownBy(
            () -> hub.add("zhang", "张伟", community.leju.hub.staff.Role.APPROVER, HubFixture.SECOND))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("kiosks would refuse this");
    assertThat(ReleaseClient.update(hub).targets()).containsKey(SERVICE);
  }

  @Test
  void statusSaysWhoSignsAndUntilWhen() {
    var lines = hub.parts.database.read(hub.parts.keyStatus()::lines);
    assertThat(lines).extracting(one -> one.role()).contains("root", "targets", "street", "alert");
    var committee = lines.stream().filter(one -> one.role().equals("310117990001")).findFirst();
    assertThat(committee.orElseThrow().holders()).containsExactly("chen", "wang");
    assertThat(committee.orElseThrow().ends()).isFalse();

    hub.clock.forward(Duration.ofDays(345));
    hub.parts.releases.renew();
    lines = hub.parts.database.read(hub.parts.keyStatus()::lines);
    assertThat(lines)
        .filteredOn(one -> one.ends())
        .extracting(one -> one.role())
        .containsExactlyInAnyOrder("street", "310117990001");
    var signer = hub.parts.reviews.signer(hub.account("chen"), HubFixture.PASSWORD, "test", 0);
    hub.parts.renewals().renew("310117990001", List.of(signer), "chen");
    lines = hub.parts.database.read(hub.parts.keyStatus()::lines);
    assertThat(lines)
        .filteredOn(one -> one.ends())
        .extracting(one -> one.role())
        .containsExactly("street");
  }

  @Test
  void everyStepIsInTheAuditLog() throws IOException {
    install(signed(hub.parts.rootCeremony().draft(newOnlineKey())));
    assertThat(hub.parts.audit.newest(2))
        .extracting(line -> line.action() + " " + line.object())
        .containsExactly("keys.root-install root 2", "keys.root-draft root 2");
  }
}
