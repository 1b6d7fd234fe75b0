package community.leju.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.process.config.BadSettings;
import community.leju.process.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskConfigTest {
  @TempDir Path folder;

  @Test
  void theDefaultsAreThoseOfAWallPanelOf21Inches() {
    assertThat(config(Map.of()))
        .isEqualTo(
            new KioskConfig(
                8490,
                546,
                100,
                KioskConfig.Window.FULL,
                1080,
                1920,
                Duration.ofSeconds(90),
                Duration.ofSeconds(25),
                Duration.ofSeconds(90),
                Optional.empty(),
                "generic-80",
                false,
                Optional.empty()));
  }

  @Test
  void everyProblemIsSaidAtOnce() {
    assertThatThrownBy(() -> config(Map.of("prot", "1", "warning-seconds", "5", "probe", "ja")))
        .isInstanceOf(BadSettings.class)
        .hasMessageContainingAll("prot", "warning-seconds", "probe");
  }

  private KioskConfig config(Map<String, String> commandLine) {
    var settings = Settings.of("kiosk", folder.resolve("kiosk.yaml"), Map.of(), commandLine);
    var config = KioskConfig.of(settings, folder);
    settings.check();
    return config;
  }
}
