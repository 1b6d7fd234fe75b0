package community.leju.hardware.printer.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Format 1 of a journal line: {@code 1 <ISO-8601 instant> <number> <stage>}. */
final class JournalLine {
  private static final String FORMAT = "1";

  private JournalLine() {}

  static String write(SlipEntry entry) {
    return String.join(
        " ", FORMAT, entry.at().toString(), entry.number(), entry.stage().name() + "\n");
  }

  /** Empty for a torn line, and for stages and formats of a later program. */
  static Optional<SlipEntry> read(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 4 || !parts[0].equals(FORMAT)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SlipEntry(Instant.parse(parts[1]), parts[2], SlipStage.valueOf(parts[3])));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
