package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.process.launch.Launcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StolenDiskTest {
  private static final String CANARY = "Kanarienvogel";

  @TempDir Path folder;

  @Test
  void copiedDiskOrBackupHoldsNoResidentsName() throws IOException {
    try (var hub = HubFixture.fresh(folder)) {
      hub.publish(HubFixture.service(2));
      var kiosk = TestKiosk.enrolled(hub);
      kiosk.put(kiosk.book("2026-01-06T09:30", CANARY).envelope());
      assertThat(Person.signedIn(hub, "li").get("/inbox").body()).contains(CANARY);
      assertNowhere(hub.data);
      var backup = folder.resolve("backup");
      var made =
          Launcher.run(new BackupCommands.Make(), "--data", hub.data.toString(), backup.toString());
      assertThat(made).isZero();
      assertThat(backup).isNotEmptyDirectory();
    }
    // The hub's folder as it rests, and the dump of it.
    assertNowhere(folder);
  }

  private static void assertNowhere(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes).as(file.toString()).doesNotContain(CANARY).doesNotContain("13800000100");
      }
    }
  }
}
