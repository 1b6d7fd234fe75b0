package community.leju.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.kiosk.testing.ScanRig;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerFactsTest {
  @TempDir Path folder;

  private static String status(ScanRig rig) {
    try {
      return rig.browser.get("/technician/status");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aTechnicianSeesThatItReadsAndNotWhat() throws Exception {
    CornerRig.setPin(folder);
    try (var rig = new ScanRig(folder)) {
      var slip = rig.book();
      rig.browser.post("/technician");
      rig.scan("13800000188 王桂兰");
      rig.browser.post("/technician/pin", "pin", CornerRig.PIN);
      assertThat(rig.browser.get("/technician/status"))
          .contains("扫码器", "15 个字，UTF-8", "扫到 1 次")
          .doesNotContain("王桂兰", "13800000188", "凭条号");
      rig.scan(slip);
      // It is counted as it comes, and read and checked a moment later.
      ScanRig.await(() -> status(rig).contains("凭条号 0001 00001"));
      assertThat(rig.browser.get("/technician/status")).contains("扫到 2 次");
      // Nobody is led away, or spoken to.
      assertThat(rig.told()).noneMatch(one -> one.contains(": show") || one.contains(": hint"));
      rig.browser.post("/finish", "", "");
      assertThat(rig.kiosk.scanner().orElseThrow().slip()).isEmpty();
    }
  }
}
