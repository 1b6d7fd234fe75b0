package community.leju.hardware.printer.profile;

import community.leju.hardware.config.BadConfig;
import community.leju.hardware.config.JsonFile;
import community.leju.hardware.config.Range;
import community.leju.hardware.serial.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One printer model.
 *
 * @param dots printable width, 64 to 1024, a multiple of 8
 * @param dpi dots per inch, 100 to 400, both ways
 * @param baud line speed; a pseudo-terminal ignores it
 * @param codePage what Chinese text commands are encoded in
 * @param feedToCutterDots white fed after the last ink before the cut, 0 to 500
 * @param nearEnd whether a sensor reports a roll that is nearly used up
 * @param feedUnitsPerDot motion units of {@code ESC J} in one dot, 1 to 4
 * @param leftCrop whether {@code ESC $} moves raster images, so that white at the left costs
 *     nothing
 * @param powerWitness whether the printer keeps downloaded graphics until power is lost ({@code GS
 *     ( L} functions 80 and 83): asking for them at a job's end proves that no power was lost.
 *     Without it, a printer that loses power within a band and hears the rest of that band, held
 *     back by flow control, within the stall limit answers every mark and is believed
 * @param text whether slips are printed in the printer's own Chinese characters and QR code, which
 *     is a tenth of the bytes: for lines so slow that a person would wait for dots
 */
public record PrinterProfile(
    String name,
    int dots,
    int dpi,
    int baud,
    Flow flow,
    Charset codePage,
    MarkKind marks,
    Cutter cutter,
    int feedToCutterDots,
    boolean nearEnd,
    int feedUnitsPerDot,
    boolean leftCrop,
    boolean powerWitness,
    boolean text) {

  /** The profiles that ship. */
  public static final List<String> SHIPPED =
      List.of(
          "generic-58",
          "generic-80",
          "epson-tm-t20",
          "epson-tm-t82",
          "epson-tm-t88",
          "sprt-58",
          "sprt-80",
          "xprinter-58",
          "xprinter-80");

  /** What printers of Chinese text are made for. */
  private static final List<String> CODE_PAGES = List.of("GB18030", "GBK", "GB2312");

  static final Range DOTS = new Range(64, 1024);
  static final Range DPI = new Range(100, 400);
  static final Range FEED_TO_CUTTER = new Range(0, 500);
  static final Range FEED_UNITS = new Range(1, 4);
  static final List<Integer> SPEEDS =
      List.of(1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600);

  public PrinterProfile {
    var problems = new ArrayList<String>();
    if (!DOTS.contains(dots) || dots % 8 != 0) {
      problems.add("dots: " + dots + " is not a multiple of 8 from " + DOTS);
    }
    add(problems, "dpi", dpi, DPI);
    add(problems, "feedToCutterDots", feedToCutterDots, FEED_TO_CUTTER);
    add(problems, "feedUnitsPerDot", feedUnitsPerDot, FEED_UNITS);
    if (!SPEEDS.contains(baud)) {
      problems.add("baud: " + baud + " is none of " + SPEEDS);
    }
    if (powerWitness && marks != MarkKind.PROCESS_ID) {
      problems.add("powerWitness: needs marks 'process-id'");
    }
    if (!CODE_PAGES.contains(codePage.name())) {
      problems.add("codePage: " + codePage + " is none of " + String.join(", ", CODE_PAGES));
    }
    if (!problems.isEmpty()) {
      throw new BadConfig(what(name), problems);
    }
  }

  /** The same model on another line. */
  public PrinterProfile on(int otherBaud, Flow otherFlow) {
    return new PrinterProfile(
        name,
        dots,
        dpi,
        otherBaud,
        otherFlow,
        codePage,
        marks,
        cutter,
        feedToCutterDots,
        nearEnd,
        feedUnitsPerDot,
        leftCrop,
        powerWitness,
        text);
  }

  /** Bytes of one full row of dots. */
  public int rowBytes() {
    return dots / 8;
  }

  private static void add(List<String> problems, String field, int value, Range range) {
    if (!range.contains(value)) {
      problems.add(field + ": " + value + " is not from " + range);
    }
  }

  /**
   * A profile by the name of one that ships, or of a technician's file, which ends in {@code
   * .json}.
   *
   * @param folder where a file's name begins
   * @throws BadConfig where there is none of that name, or the file is no profile
   */
  public static PrinterProfile of(String name, Path folder) {
    return name.endsWith(".json") ? read(folder.resolve(name)) : named(name);
  }

  /**
   * A profile that ships.
   *
   * @throws BadConfig for a name not in {@link #SHIPPED}
   */
  public static PrinterProfile named(String name) {
    if (!SHIPPED.contains(name)) {
      throw new BadConfig(what(name), List.of("unknown; there are " + String.join(", ", SHIPPED)));
    }
    try (InputStream json = PrinterProfile.class.getResourceAsStream(name + ".json")) {
      if (json == null) {
        throw new BadConfig(what(name), List.of("missing from the program's files"));
      }
      return ProfileFields.read(name, JsonFile.parse(json.readAllBytes(), what(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A profile from a technician's file.
   *
   * @throws BadConfig where the file is none, or cannot be read
   */
  public static PrinterProfile read(Path file) {
    var name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    return ProfileFields.read(name, JsonFile.read(file, what(name)));
  }

  static String what(String name) {
    return "printer profile " + name;
  }
}
