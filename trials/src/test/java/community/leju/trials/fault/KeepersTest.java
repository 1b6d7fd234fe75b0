package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts agent and hub again: the services of a machine with systemd. */
class KeepersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../kiosk-app/src/main/session/etc/systemd/system/leju-agent.service",
        "../street-hub/src/main/service/leju-hub.service"
      })
  void whateverEndsThemTheyAreStartedAgainAndNothingIsDumped(String unit) throws IOException {
    assertThat(Files.readString(Path.of(unit)))
        .contains("Restart=always", "StartLimitIntervalSec=0", "LimitCORE=0", "MemorySwapMax=0");
  }
}
