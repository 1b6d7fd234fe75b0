package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.simulator.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A roll that ends while a slip is printed, and what becomes of the person who waits. */
class PaperOutTest {
  private static final int EVERY = 23;
  private static final int LAST = 350;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"epson-tm-t88", "generic-80", "generic-58"})
  void atAnyRowThenRefilledItIsExactlyOneSlip(String model) throws Exception {
    try (var rig = Rig.ready(folder, model, Rig.QUICK, 0)) {
      int slips = 0;
      for (int row = 1; row < LAST; row += EVERY) {
        rig.machine().suffer(new Fault.PaperOut(row));
        var sheet = Sheet.of("row " + row, rig.profile);
        var ticket = rig.printer.print("row-" + row, new DotPages(rig.profile, List.of(sheet)));
        awaitAttention(ticket);
        rig.machine().suffer(new Fault.Refill());
        assertThat(Rig.end(ticket)).as("row " + row).isEqualTo(new SlipState.Confirmed());
        slips++;
        assertThat(rig.slips()).hasSize(slips);
        assertThat(sheet.wrongDots(Rig.picture(rig.slips().getLast()), 0)).isZero();
        rig.awaitState(State.READY);
      }
    }
  }

  @Test
  void whoHasLeftGetsNoSlipWhenPaperIsPutIn() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      rig.machine().suffer(new Fault.PaperOut(100));
      var left = Sheet.of("left", rig.profile);
      var first = rig.printer.print("1", new DotPages(rig.profile, List.of(left)));
      var waiting = rig.printer.print("2", new DotPages(rig.profile, List.of(left)));
      awaitAttention(first);
      first.leave();
      waiting.leave();
      assertThat(Rig.end(first)).isInstanceOf(SlipState.Indeterminate.class);
      assertThat(Rig.end(waiting)).isInstanceOf(SlipState.Failed.class);
      rig.awaitState(State.MEDIA_EMPTY);
      rig.machine().suffer(new Fault.Refill());
      rig.awaitState(State.READY);
      var next = Sheet.of("next", rig.profile);
      var third = rig.printer.print("3", new DotPages(rig.profile, List.of(next)));
      assertThat(Rig.end(third)).isEqualTo(new SlipState.Confirmed());
      // What had come out of the first one, cut off, and the third by itself.
      assertThat(rig.slips()).hasSize(2);
      assertThat(next.wrongDots(Rig.picture(rig.slips().getLast()), 0)).isZero();
    }
  }

  private static void awaitAttention(SlipTicket ticket) throws InterruptedException {
    var attention = new CountDownLatch(1);
    ticket.onChange(state -> {
      if (state instanceof SlipState.Attention) {
        attention.countDown();
      }
    });
    assertThat(attention.await(5, TimeUnit.SECONDS)).isTrue();
  }
}
