package community.leju.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.hardware.voice.VoiceConfig;
import community.leju.kiosk.guard.Upkeep;
import community.leju.kiosk.panel.BacklightHours;
import community.leju.kiosk.typing.WordFiles;
import community.leju.process.config.BadSettings;
import community.leju.process.config.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
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
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                new WordFiles(WordFiles.DEBIAN_WORDS, WordFiles.debianModel()),
                KioskConfig.HANDWRITING_LIBRARY,
                KioskConfig.HANDWRITING_MODEL,
                VoiceConfig.usual(),
                Optional.empty(),
                new Upkeep(Optional.of(LocalTime.of(3, 30)), 900, 1_400)));
  }

  @Test
  void everyProblemIsSaidAtOnce() {
    assertThatThrownBy(() -> config(Map.of("prot", "1", "warning-seconds", "5", "probe", "ja")))
        .isInstanceOf(BadSettings.class)
        .hasMessageContainingAll("prot", "warning-seconds", "probe");
  }

  @Test
  void theNightlyRestartCanBeSwitchedOffAndTheHardLimitStaysAboveTheSoftOne() {
    var never = Map.of("restart-at", "never", "memory-soft-mb", "2000");
    assertThat(config(never).upkeep()).isEqualTo(new Upkeep(Optional.empty(), 2_000, 2_500));
    for (var wrong :
        List.of(
            Map.of("restart-at", "half past three"),
            Map.of("memory-soft-mb", "2000", "memory-hard-mb", "1400"))) {
      assertThatThrownBy(() -> config(wrong)).isInstanceOf(BadSettings.class);
    }
  }

  @Test
  void theBacklightHasHoursOrBurnsAlways() {
    assertThat(config(Map.of("backlight-from", "07:00")).backlight())
        .contains(new BacklightHours(LocalTime.of(7, 0), LocalTime.of(20, 0)));
    assertThat(config(Map.of("backlight-from", "18:00", "backlight-to", "06:30")).backlight())
        .contains(new BacklightHours(LocalTime.of(18, 0), LocalTime.of(6, 30)));
    for (var wrong :
        List.of(
            Map.of("backlight-to", "20:00"),
            Map.of("backlight-from", "seven"),
            Map.of("backlight-from", "07:00", "backlight-to", ""),
            Map.of("backlight-from", "07:00", "backlight-to", "25:00"))) {
      assertThatThrownBy(() -> config(wrong)).as("%s", wrong).isInstanceOf(BadSettings.class);
    }
  }

  private KioskConfig config(Map<String, String> commandLine) {
    var settings = Settings.of("kiosk", folder.resolve("kiosk.yaml"), Map.of(), commandLine);
    var config = KioskConfig.of(settings, folder);
    settings.check();
    return config;
  }
}
