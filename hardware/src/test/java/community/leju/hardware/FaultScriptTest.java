package community.leju.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.simulator.Fault;
import community.leju.process.launch.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultScriptTest {
  @TempDir Path folder;

  private FaultScript read(String text) throws Exception {
    return FaultScript.read(Files.writeString(folder.resolve("faults.txt"), text));
  }

  @Test
  void aFaultALineEachAtItsTime() throws Exception {
    var script =
        read("# a bad morning\ncover-open 40\n\n+20 cover-close # again\n  +0  slow 960\n");
    assertThat(script.steps())
        .containsExactly(
            new FaultScript.Step(0, new Fault.CoverOpen(40)),
            new FaultScript.Step(20, new Fault.CoverClose()),
            new FaultScript.Step(0, new Fault.Slow(960)));
    var suffered = new ArrayList<Fault>();
    long from = System.nanoTime();
    script.play(suffered::add);
    assertThat(suffered).hasSize(3);
    assertThat(System.nanoTime() - from).isGreaterThanOrEqualTo(20_000_000L);
  }

  @Test
  void aMistakeIsNamedWithItsFileAndLine() {
    assertThatThrownBy(() -> read("paper-low\n\n+5 explode\n"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("faults.txt:3")
        .hasMessageContaining("explode")
        .hasMessageContaining("paper-out [ROW]");
    assertThatThrownBy(() -> read("+9999999 refill"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("faults.txt:1");
    assertThatThrownBy(() -> read("+5")).hasMessageContaining("faults.txt:1");
    assertThatThrownBy(() -> FaultScript.read(folder.resolve("none")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("none");
  }
}
