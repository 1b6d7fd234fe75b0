package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.journal.SlipStage;
import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.profile.Cutter;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.simulator.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Power that goes and comes back while a slip is printed, at every 50th row of it. */
class PowerCycleTest {
  private static final int EVERY = 50;
  private static final int LAST = 380;

  @TempDir Path folder;

  /**
   * With the witness a printer may be awake again at once, the hardest case: the rest of the band
   * comes out as letters. The others are deaf for a while, as they are when they start.
   */
  @ParameterizedTest
  @CsvSource({"epson-tm-t88, 0", "epson-tm-t20, 400", "generic-80, 400", "generic-58, 400"})
  void noSlipIsEverConfirmed(String model, int bootMillis) throws Exception {
    try (var rig = Rig.ready(folder, model, Rig.QUICK, bootMillis)) {
      for (int row = EVERY; row < LAST; row += EVERY) {
        rig.machine().suffer(new Fault.PowerCycle(row));
        var number = "cycle-" + row;
        var sheet = Sheet.of(number, rig.profile);
        var ticket = rig.printer.print(number, new DotPages(rig.profile, List.of(sheet)));
        assertThat(Rig.end(ticket)).as(number).isInstanceOf(SlipState.Indeterminate.class);
        assertThat(rig.journal.find(number).orElseThrow().stage())
            .isEqualTo(SlipStage.INDETERMINATE);
        assertNextIsWhole(rig, "after-" + row);
      }
    }
  }

  private static void assertNextIsWhole(Rig rig, String number) throws Exception {
    rig.awaitState(State.READY);
    var next = Sheet.of("after", rig.profile);
    var ticket = rig.printer.print(number, new DotPages(rig.profile, List.of(next)));
    assertThat(Rig.end(ticket)).as(number).isEqualTo(new SlipState.Confirmed());
    if (rig.profile.cutter() != Cutter.NONE) {
      // Without a cutter what was left of the other one stands above it on the same strip.
      assertThat(next.wrongDots(Rig.picture(rig.slips().getLast()), 0)).isZero();
    }
  }
}
