package community.leju.hardware.scanner;

import community.leju.hardware.config.BadConfig;
import community.leju.hardware.config.JsonFile;
import community.leju.hardware.config.Range;
import java.nio.file.Path;
import java.util.List;

/**
 * One kiosk's scanner.
 *
 * @param name of its file, for messages
 * @param repeatMillis for how long after the last sight of a text the same one is not told again, 0
 *     to 10,000: a scanner on a stand reads what lies before it again and again
 */
public record ScannerConfig(String name, Source source, Encoding encoding, int repeatMillis) {
  static final Range REPEAT_MILLIS = new Range(0, 10_000);
  public static final int USUAL_REPEAT_MILLIS = 1_500;

  public ScannerConfig {
    if (!REPEAT_MILLIS.contains(repeatMillis)) {
      throw new BadConfig(
          what(name), List.of("repeatMillis: " + repeatMillis + " is not from " + REPEAT_MILLIS));
    }
  }

  /** A scanner as most are. */
  public static ScannerConfig usual(Source source) {
    return new ScannerConfig("usual", source, Encoding.AUTO, USUAL_REPEAT_MILLIS);
  }

  /**
   * A scanner from a technician's file.
   *
   * @throws BadConfig where the file is none, or cannot be read
   */
  public static ScannerConfig read(Path file) {
    var name = String.valueOf(file.getFileName());
    return ScannerFields.read(name, JsonFile.read(file, what(name)));
  }

  static String what(String name) {
    return "scanner " + name;
  }
}
