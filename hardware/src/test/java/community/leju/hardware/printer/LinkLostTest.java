package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.raster.DotPages;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkLostTest {
  private static final int ROUNDS = 3;
  private static final int CALM_MILLIS = 1_500;

  @TempDir Path folder;

  @Test
  void aLinkPulledAndPutBackIsOneEventEachAndIsFoundByItself() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", Rig.QUICK, 0)) {
      var told = new CopyOnWriteArrayList<State>();
      rig.printer.service().line().onCondition(one -> told.add(one.state()));
      for (int round = 0; round < ROUNDS; round++) {
        told.clear();
        rig.unplug();
        rig.awaitState(State.ABSENT);
        // It goes on looking for the link, and says nothing of it.
        Thread.sleep(CALM_MILLIS);
        assertThat(told).containsExactly(State.ABSENT);
        rig.plugIn();
        rig.awaitState(State.READY);
        assertThat(told).startsWith(State.ABSENT).endsWith(State.READY).doesNotHaveDuplicates();
        var sheet = Sheet.of("again", rig.profile);
        var ticket = rig.printer.print("r" + round, new DotPages(rig.profile, List.of(sheet)));
        assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Confirmed());
      }
      assertThat(rig.printer.condition()).extracting(PrinterCondition::ready).isEqualTo(true);
    }
  }
}
