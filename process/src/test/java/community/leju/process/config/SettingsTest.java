package community.leju.process.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void commandLineGoesOverEnvironmentOverFileOverDefault() throws IOException {
    var file = Files.writeString(folder.resolve("hub.yaml"), "a: file\nb: file\nc: file\n");
    var settings =
        Settings.of(
            "hub",
            file,
            Map.of("LEJU_HUB_A", "env", "LEJU_HUB_B", "env", "LEJU_KIOSK_A", "no"),
            Map.of("a", "line"));

    assertThat(settings.text("a", "default")).isEqualTo("line");
    assertThat(settings.text("b", "default")).isEqualTo("env");
    assertThat(settings.text("c", "default")).isEqualTo("file");
    assertThat(settings.text("d", "default")).isEqualTo("default");
    settings.check();
    assertThat(settings.printed())
        .isEqualTo(
            """
            a: line  # command line
            b: env  # environment LEJU_HUB_B
            c: file  # hub.yaml:3
            d: default  # default
            """);
  }

  @Test
  void allProblemsAreReportedAtOnceWithTheirSources() throws IOException {
    var file = Files.writeString(folder.resolve("hub.yaml"), "port: 99999\nprot: 1\nidle: soon\n");
    var settings = Settings.of("hub", file, Map.of(), Map.of("loud", "maybe"));

    assertThat(settings.port("port", 8480)).isEqualTo(8480);
    assertThat(settings.duration("idle", Duration.ofSeconds(90))).hasSeconds(90);
    assertThat(settings.flag("loud", true)).isTrue();

    var bad = catchThrowableOfType(BadSettings.class, settings::check);
    assertThat(bad.problems())
        .containsExactly(
            "port: '99999' is not a whole number from 0 to 65535 (hub.yaml:1)",
            "idle: 'soon' is not a duration such as 90s or 2m (hub.yaml:3)",
            "loud: 'maybe' is not true or false (command line)",
            "unknown key 'prot' (hub.yaml:2)");
  }

  @Test
  void brokenYamlNamesTheFile() throws IOException {
    var file = Files.writeString(folder.resolve("hub.yaml"), "port: [1\n");
    var settings = Settings.of("hub", file, Map.of(), Map.of());

    var bad = catchThrowableOfType(BadSettings.class, settings::check);
    assertThat(bad.problems()).singleElement().asString().startsWith("hub.yaml: ");
  }
}
