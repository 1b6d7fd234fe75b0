package community.leju.hardware.printer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipJournalTest {
  private final Clock clock = Clock.fixed(Instant.parse("2026-05-01T08:00:00Z"), ZoneOffset.UTC);
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("printer/slips.journal");
  }

  @Test
  void aSlipThatWasOnItsWayIsIndeterminateAfterARestart() throws IOException {
    try (var journal = SlipJournal.open(file, clock)) {
      journal.record("0123000427", SlipStage.QUEUED);
      journal.record("0123000427", SlipStage.SENT);
      journal.record("0123000435", SlipStage.QUEUED);
    }
    try (var journal = SlipJournal.open(file, clock)) {
      assertThat(journal.interrupted()).isTrue();
      assertThat(journal.at(SlipStage.INDETERMINATE))
          .extracting(SlipEntry::number)
          .containsExactly("0123000427");
      assertThat(journal.find("0123000435").orElseThrow().stage()).isEqualTo(SlipStage.QUEUED);
    }
    try (var journal = SlipJournal.open(file, clock)) {
      assertThat(journal.interrupted()).isFalse();
    }
  }

  @Test
  void aTornLastLineAndALaterFormatAreSkippedAndSwallowNothing() throws IOException {
    try (var journal = SlipJournal.open(file, clock)) {
      journal.record("1", SlipStage.CONFIRMED);
    }
    Files.writeString(
        file,
        "2 2030-01-01T00:00:00Z 9 EATEN extra\n1 2026-05-01T08:00:00Z 2 SE",
        StandardOpenOption.APPEND);
    try (var journal = SlipJournal.open(file, clock)) {
      assertThat(journal.find("2")).isEmpty();
      journal.record("3", SlipStage.CONFIRMED);
    }
    try (var journal = SlipJournal.open(file, clock)) {
      assertThat(journal.at(SlipStage.CONFIRMED))
          .extracting(SlipEntry::number)
          .containsExactly("1", "3");
    }
  }

  @Test
  void aLongJournalIsShortenedToTheLastSlips() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 20_001; i++) {
      lines.append("1 2026-05-01T08:00:00Z n").append(i).append(" CONFIRMED\n");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, lines);
    SlipJournal.open(file, clock).close();
    assertThat(Files.readAllLines(file))
        .hasSize(2_000)
        .last()
        .isEqualTo("1 2026-05-01T08:00:00Z n20000 CONFIRMED");
  }
}
