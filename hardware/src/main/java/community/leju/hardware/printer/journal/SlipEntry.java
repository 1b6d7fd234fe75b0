package community.leju.hardware.printer.journal;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One line of the journal.
 *
 * @param number the slip's number: 1 to 40 letters, digits and hyphens
 */
public record SlipEntry(Instant at, String number, SlipStage stage) {
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z-]{1,40}");

  public SlipEntry {
    if (!NUMBER.matcher(number).matches()) {
      throw new IllegalArgumentException("not a slip's number: '" + number + "'");
    }
  }
}
