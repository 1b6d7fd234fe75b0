package community.leju.hardware.printer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import community.leju.hardware.config.BadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrinterProfileTest {
  @TempDir Path folder;

  @Test
  void everyShippedProfileCanBeRead() {
    assertThat(PrinterProfile.SHIPPED.stream().map(PrinterProfile::named))
        .extracting(PrinterProfile::dots)
        .containsExactly(384, 576, 576, 576, 512, 384, 576, 384, 576);
  }

  @Test
  void unknownFieldsAndImpossibleValuesAreAllNamed() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {"dots": 577, "dpi": "203", "baud": 115201, "flow": "cts", "codePage": "GB-Nothing",
             "marks": "process-id", "cutter": "none", "feedToCutterDots": 0, "nearEnd": 1,
             "feedUnitsPerDot": 1, "leftCrop": true, "color": "red"}
            """);
    var bad = catchThrowableOfType(BadConfig.class, () -> PrinterProfile.read(file));
    assertThat(bad).hasMessageStartingWith("printer profile mine: ");
    assertThat(bad.problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .contains("dots", "dpi", "baud", "flow", "codePage", "nearEnd", "powerWitness");
  }

  @Test
  void anUnknownFieldAloneIsRefused() throws IOException {
    var json =
        """
        {"dots": 576, "dpi": 203, "baud": 115200, "flow": "none", "codePage": "GB18030",
         "marks": "process-id", "cutter": "none", "feedToCutterDots": 0, "nearEnd": true,
         "feedUnitsPerDot": 1, "leftCrop": true, "powerWitness": false, "text": false, "color": "red"}
        """;
    var file = Files.writeString(folder.resolve("mine.json"), json);
    var bad = catchThrowableOfType(BadConfig.class, () -> PrinterProfile.read(file));
    assertThat(bad.problems()).containsExactly("color: unknown field");
  }
}
