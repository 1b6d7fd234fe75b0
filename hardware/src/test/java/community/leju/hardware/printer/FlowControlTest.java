package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.serial.Flow;
import community.leju.hardware.simulator.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printer that asks its host to wait in the middle of a band, and then to go on. */
class FlowControlTest {
  private static final int PAUSE_MILLIS = 700;

  @TempDir Path folder;

  @Test
  void xoffAndXonInMidBandCostTimeAndNothingElse() throws Exception {
    try (var rig = Rig.ready(folder, profile("generic-80", 921_600, Flow.XON_XOFF))) {
      for (int row : new int[] {10, 100, 222}) {
        rig.machine().suffer(new Fault.Xoff(row));
        var sheet = Sheet.of("row " + row, rig.profile);
        var ticket = rig.printer.print("row-" + row, new DotPages(rig.profile, List.of(sheet)));
        awaitStandstill(rig, row);
        Thread.sleep(PAUSE_MILLIS);
        assertThat(ticket.settled()).isNotDone();
        rig.machine().suffer(new Fault.Xon());
        assertThat(ticket.settled().get(20, TimeUnit.SECONDS)).isEqualTo(new SlipState.Confirmed());
        assertThat(sheet.wrongDots(Rig.picture(rig.slips().getLast()), 0)).isZero();
      }
      assertThat(rig.slips()).hasSize(3);
    }
  }

  @Test
  void aSlowPrinterIsWaitedFor() throws Exception {
    try (var rig = Rig.ready(folder, profile("generic-58", 19_200, Flow.NONE))) {
      rig.machine().suffer(new Fault.Slow(2_000));
      var sheet = Sheet.of("slow", rig.profile);
      var ticket = rig.printer.print("1", new DotPages(rig.profile, List.of(sheet)));
      assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Confirmed());
      assertThat(sheet.wrongDots(Rig.picture(rig.slips().getFirst()), 0)).isZero();
    }
  }

  private static PrinterProfile profile(String model, int baud, Flow flow) {
    return PrinterProfile.named(model).on(baud, flow);
  }

  private static void awaitStandstill(Rig rig, int row) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (rig.machine().rows() < row) {
      assertThat(System.nanoTime()).as("stands still at row " + row).isLessThan(until);
      Thread.sleep(5);
    }
  }
}
