package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.lease.LeaseReport;
import community.leju.content.release.ReleaseRefused;
import community.leju.content.release.ReleaseUpdate;
import community.leju.content.release.TrustedState;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Receipt;
import community.leju.hub.backup.Backup;
import community.leju.hub.backup.Restore;
import community.leju.hub.epoch.Epochs;
import community.leju.hub.release.Change;
import community.leju.hub.release.Restored;
import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that is restored from yesterday's backup: row 51 of the fault matrix. */
class BackupTest {
  private static final String TUESDAY = "2026-01-06T09:30";

  @TempDir Path folder;
  private HubFixture hub;
  private TestKiosk kiosk;
  private final List<String> said = new ArrayList<>();

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

  private Path backup() throws IOException {
    var into = folder.resolve("backup");
    new Backup(hub.data, hub.clock, said::add).run(into);
    return into;
  }

  /** The hub dies, and another comes of the backup. */
  private void restore(Path backup) throws IOException {
    var data = folder.resolve("restored-" + said.size());
    new Restore(backup)
        .run(data, part -> BackupCommands.begin(part, hub.clock, hub.random), said::add);
    hub.moveTo(data);
  }

  private static Receipt receipt(HttpResponse<String> answer) {
    return Receipt.parse(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasSentSinceIsTakenAgainAndNothingTwice() throws IOException {
    var before = kiosk.book(TUESDAY, "甲").envelope();
    var receiptBefore = kiosk.put(before).body();
    var backup = backup();
    var since = kiosk.book(TUESDAY, "乙").envelope();
    kiosk.put(since);
    var epoch = kiosk.put(since).headers().firstValue("Leju-Epoch");

    restore(backup);
    assertThat(rows()).isEqualTo(1);
    assertThat(kiosk.put(before).body()).isEqualTo(receiptBefore);
    assertThat(kiosk.put(before).headers().firstValue("Leju-Epoch"))
        .isPresent()
        .isNotEqualTo(epoch);
    for (int i = 0; i < 3; i++) {
      var again = kiosk.putAgain(since, "confirmed");
      assertThat(again.statusCode()).isEqualTo(i == 0 ? 201 : 200);
      assertThat(receipt(again).outcome().key()).isEqualTo("confirmed");
    }
    assertThat(rows()).isEqualTo(2);
    assertThat(Person.signedIn(hub, "li").get("/inbox").body()).contains("甲", "乙");
  }

  @Test
  void aPlaceThatSomebodyElseWasGivenIsForAPersonToSortOut() throws IOException {
    var backup = backup();
    var promised = kiosk.book(TUESDAY, "甲").envelope();
    kiosk.put(promised);
    restore(backup);
    var epoch = hub.parts.database.read(Epochs::current).id();
    kiosk.leases(new LeaseReport(epoch, true, List.of()));
    kiosk.put(kiosk.book(TUESDAY, "乙").envelope());
    kiosk.put(kiosk.confirm(TUESDAY, "丙").envelope());
    assertThat(receipt(kiosk.putAgain(promised, "confirmed")).outcome().key()).isEqualTo("pending");
    assertThat(confirmed()).isEqualTo(2);
  }

  @Test
  void aLateCopyOfARequestTakesNothingBack() throws IOException {
    var backup = backup();
    var promised = kiosk.book(TUESDAY, "甲").envelope();
    kiosk.put(promised);
    restore(backup);
    assertThat(receipt(kiosk.put(promised)).outcome().key()).isEqualTo("pending");
    assertThat(receipt(kiosk.putAgain(promised, "confirmed")).outcome().key())
        .isEqualTo("confirmed");
    assertThat(receipt(kiosk.put(promised)).outcome().key()).isEqualTo("confirmed");
    assertThat(confirmed()).isEqualTo(1);
  }

  @Test
  void aDayThatIsOverStaysAsItWasPromised() throws IOException {
    var backup = backup();
    var kept = kiosk.book(TUESDAY, "甲").envelope();
    kiosk.put(kept);
    hub.clock.forward(Duration.ofDays(3));
    restore(backup);
    assertThat(receipt(kiosk.putAgain(kept, "confirmed")).outcome().key()).isEqualTo("confirmed");
  }

  @Test
  void kiosksThatSawNewerContentTakeNoOlderAndGoOnOnceItIsSignedAnew() throws IOException {
    var backup = backup();
    var atBackup = update(TrustedState.of(hub.parts.releases.firstRoot()));
    sign(List.of(HubFixture.FIRST.value()));
    hub.clock.forward(Duration.ofDays(1));
    hub.parts.releases.renew();
    var newest = update(TrustedState.of(hub.parts.releases.firstRoot()));

    restore(backup);
    assertThat(update(atBackup)).as("saw nothing newer").isNotNull();
    assertThatThrownBy(() -> update(newest)).isInstanceOf(ReleaseRefused.Rollback.class);
    assertThat(hub.parts.database.read(Restored::toSign)).contains("310117990001", "targets");

    republish();
    var after = update(newest);
    assertThat(after.floors())
        .allSatisfy((role, floor) ->
            assertThat(floor)
                .as(role)
                .isGreaterThanOrEqualTo(newest.floors().getOrDefault(role, 0L)));
    assertThat(after.floors().get("timestamp")).isGreaterThan(1_000_000);
    assertThat(hub.parts.database.read(Restored::toSign)).containsExactly("targets");
  }

  @Test
  void theSameBackupOnceMoreIsStillAboveWhatTheFirstRestoreMade() throws IOException {
    var backup = backup();
    restore(backup);
    republish();
    sign(List.of(HubFixture.FIRST.value()));
    var newest = update(TrustedState.of(hub.parts.releases.firstRoot()));
    var first = hub.parts.database.read(Epochs::current);

    hub.clock.forward(Duration.ofHours(1));
    said.add("once more");
    restore(backup);
    republish();
    assertThat(update(newest).floors().get("timestamp"))
        .isGreaterThan(newest.floors().get("timestamp"));
    var second = hub.parts.database.read(Epochs::current);
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void aNumberThatAKioskMayHaveIsNotGivenAgain() throws IOException {
    var backup = backup();
    assertThat(TestKiosk.enrolled(hub).number).isEqualTo(2);
    restore(backup);
    assertThat(TestKiosk.enrolled(hub).number).isEqualTo(101);
    assertThat(TestKiosk.enrolled(hub).number).isEqualTo(102);
  }

  @Test
  void aBackupOfAHubAtWorkIsOneMomentOfIt() throws Exception {
    var over = new AtomicBoolean();
    var taken = new ArrayList<Envelope>();
    var writer =
        Thread.ofVirtual()
            .start(() -> {
              while (!over.get()) {
                var envelope = kiosk.book(TUESDAY, "甲").envelope();
                kiosk.put(envelope);
                taken.add(envelope);
              }
            });
    Path backup;
    try {
      Thread.sleep(300);
      backup = backup();
    } finally {
      over.set(true);
      writer.join();
    }
    restore(backup);
    int rows = rows();
    assertThat(rows).isPositive();
    for (int i = 0; i < taken.size(); i++) {
      // What was copied is a beginning of what was taken, without a gap.
      assertThat(kiosk.put(taken.get(i)).statusCode()).isEqualTo(i < rows ? 200 : 201);
    }
  }

  @Test
  void theOfflineKeysAreNotInItAndNobodyElseReadsIt() throws IOException {
    var backup = backup();
    try (var files = Files.walk(backup)) {
      for (var file : files.toList()) {
        assertThat(Files.getPosixFilePermissions(file).toString()).doesNotContain("GROUP", "OTHER");
        assertThat(file.toString()).doesNotContain("offline", "recovery", "root-1");
      }
    }
    assertThat(backup.resolve("online.key")).exists();
    assertThat(said).anyMatch(line -> line.startsWith("database: "));
  }

  @Test
  void nothingIsOverwrittenAndNothingHalfIsRestored() throws IOException {
    var backup = backup();
    assertThatThrownBy(this::backup).isInstanceOf(Failure.class).hasMessageContaining("already");
    assertThatThrownBy(
            () -> new Backup(hub.data, hub.clock, said::add).run(hub.data.resolve("inside")))
        .isInstanceOf(Failure.class);
    assertThatThrownBy(() -> new Restore(backup).run(hub.data, part -> {}, said::add))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("not empty");

    var database = backup.resolve("hub.db");
    var bytes = Files.readAllBytes(database);
    bytes[bytes.length / 2] ^= 1;
    Files.write(database, bytes);
    var into = folder.resolve("new");
    assertThatThrownBy(() -> new Restore(backup).run(into, part -> {}, said::add))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("hub.db is not what was saved");
    assertThat(into).doesNotExist();

    Files.delete(backup.resolve("backup.json"));
    assertThatThrownBy(() -> new Restore(backup).run(folder.resolve("x"), part -> {}, said::add))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no whole backup");
  }

  @Test
  void aDamagedPictureIsNamedAndTheRestIsSaved() throws IOException {
    var name = hub.parts.blobs.put(new byte[] {1, 2, 3});
    Files.write(hub.data.resolve("blobs").resolve(name), new byte[] {9});
    var good = hub.parts.blobs.put(new byte[] {4});
    var into = folder.resolve("backup");
    var result = new Backup(hub.data, hub.clock, said::add).run(into);
    assertThat(result.damaged()).containsExactly("blobs/" + name);
    assertThat(into.resolve("blobs").resolve(good)).hasBinaryContent(new byte[] {4});
  }

  private TrustedState update(TrustedState before) throws IOException {
    return new ReleaseUpdate(
            before,
            (name, most) -> {
              var answer = ReleaseClient.get(hub, "/tuf/metadata/" + name);
              return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
            },
            List.of("street", "alert", HubFixture.FIRST.value()),
            hub.clock)
        .run()
        .state();
  }

  private void republish() {
    sign(
        hub.parts.database.read(Restored::toSign).stream()
            .filter(role -> !role.equals("targets"))
            .toList());
  }

  /** The street's approver signs roles as they stand. */
  private void sign(List<String> roles) {
    var signer = hub.parts.reviews.signer(hub.account("wang"), HubFixture.PASSWORD, "test", 0);
    hub.parts.database.change(handle ->
        hub.parts.releases.publish(
            handle,
            List.of(signer),
            roles.stream().map(role -> new Change(role, 0, Map.of())).toList()));
  }

  private int rows() {
    return hub.parts.database.read(
        handle -> handle.createQuery("select count(*) from submission").mapTo(Integer.class).one());
  }

  private int confirmed() {
    return hub.parts.database.read(handle ->
        handle
            .createQuery("select count(*) from submission where outcome = 'CONFIRMED'")
            .mapTo(Integer.class)
            .one());
  }
}
