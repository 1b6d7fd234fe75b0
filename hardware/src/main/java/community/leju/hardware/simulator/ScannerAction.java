package community.leju.hardware.simulator;

import java.util.List;
import java.util.Optional;

/** Something that happens to a scanner, as a technician would say it. */
public sealed interface ScannerAction {
  /** The words, as typed at {@code device virtual-scanner}. */
  List<String> WORDS =
      List.of("scan TEXT", "scan-gb TEXT", "slow TEXT", "repeat TEXT", "noise", "unplug", "plug");

  /** Reads a code and sends it in UTF-8. */
  record Scan(String text) implements ScannerAction {}

  /** The same in GB18030. */
  record ScanGb(String text) implements ScannerAction {}

  /** The same in UTF-8, byte by byte. */
  record Slow(String text) implements ScannerAction {}

  /** Reads the same code five times, a tenth of a second apart, as one on a stand does. */
  record Repeat(String text) implements ScannerAction {}

  /** Sends bytes that are no text. */
  record Noise() implements ScannerAction {}

  /** Its cable is pulled. */
  record Unplug() implements ScannerAction {}

  record Plug() implements ScannerAction {}

  /** Reads one line; empty where it is none of {@link #WORDS}. */
  static Optional<ScannerAction> parse(String line) {
    var words = line.strip().split("\\s+", 2);
    if (words.length == 1) {
      return switch (words[0]) {
        case "noise" -> Optional.of(new Noise());
        case "unplug" -> Optional.of(new Unplug());
        case "plug" -> Optional.of(new Plug());
        default -> Optional.empty();
      };
    }
    return switch (words[0]) {
      case "scan" -> Optional.of(new Scan(words[1]));
      case "scan-gb" -> Optional.of(new ScanGb(words[1]));
      case "slow" -> Optional.of(new Slow(words[1]));
      case "repeat" -> Optional.of(new Repeat(words[1]));
      default -> Optional.empty();
    };
  }
}
