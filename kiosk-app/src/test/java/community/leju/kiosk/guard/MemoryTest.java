package community.leju.kiosk.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  private final MemoryLimit limit = new MemoryLimit(new Upkeep(Optional.empty(), 900, 1_400));

  @TempDir Path folder;

  @Test
  void theSoftLimitWaitsUntilNobodyIsThere() {
    assertThat(limit.isOver(900, true)).isFalse();
    assertThat(limit.isOver(901, true)).isTrue();
    assertThat(limit.isOver(1_400, false)).isFalse();
  }

  @Test
  void theHardLimitWaitsForNobody() {
    assertThat(limit.isOver(1_401, false)).isTrue();
  }

  @Test
  void theKernelTellsWhatThisProcessTakes() {
    assertThat(Resident.ofThisProcess().megabytes()).isBetween(20L, 20_000L);
  }

  @Test
  void whereTheKernelDoesNotTellNothingIsDecided() throws IOException {
    assertThat(new Resident(folder.resolve("none")).megabytes()).isZero();
    var odd = Files.writeString(folder.resolve("odd"), "VmRSS:\t lots kB\n");
    assertThat(new Resident(odd).megabytes()).isZero();
    var other = Files.writeString(folder.resolve("other"), "Name:\tjava\nVmRSS:\t  522240 kB\n");
    assertThat(new Resident(other).megabytes()).isEqualTo(510);
  }
}
