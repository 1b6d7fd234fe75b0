package community.leju.hardware.printer.profile;

import community.leju.hardware.serial.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
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
    boolean powerWitness) {

  /** The profiles that ship. */
  public static final List<String> SHIPPED = List.of("generic-58", "generic-80", "epson-tm-t88");

  private static final int MOST_BYTES = 16 * 1024;

  public PrinterProfile {
    var problems = new ArrayList<String>();
    if (dots < 64 || dots > 1024 || dots % 8 != 0) {
      problems.add("dots: " + dots + " is not a multiple of 8 from 64 to 1024");
    }
    if (dpi < 100 || dpi > 400) {
      problems.add("dpi: " + dpi + " is not from 100 to 400");
    }
    if (!List.of(1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600)
        .contains(baud)) {
      problems.add("baud: " + baud + " is not a line speed");
    }
    if (feedToCutterDots < 0 || feedToCutterDots > 500) {
      problems.add("feedToCutterDots: " + feedToCutterDots + " is not from 0 to 500");
    }
    if (feedUnitsPerDot < 1 || feedUnitsPerDot > 4) {
      problems.add("feedUnitsPerDot: " + feedUnitsPerDot + " is not from 1 to 4");
    }
    if (powerWitness && marks != MarkKind.PROCESS_ID) {
      problems.add("powerWitness: needs marks 'process-id'");
    }
    if (!problems.isEmpty()) {
      throw new BadProfile(name, problems);
    }
  }

  /** Bytes of one full row of dots. */
  public int rowBytes() {
    return dots / 8;
  }

  /**
   * A profile that ships.
   *
   * @throws BadProfile for a name not in {@link #SHIPPED}
   */
  public static PrinterProfile named(String name) {
    if (!SHIPPED.contains(name)) {
      throw new BadProfile(name, List.of("unknown; there are " + String.join(", ", SHIPPED)));
    }
    try (InputStream json = PrinterProfile.class.getResourceAsStream(name + ".json")) {
      if (json == null) {
        throw new BadProfile(name, List.of("missing from the program's files"));
      }
      return ProfileFields.read(name, json.readNBytes(MOST_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A profile from a technician's file.
   *
   * @throws BadProfile where the file is no profile
   */
  public static PrinterProfile read(Path file) throws IOException {
    var name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    if (Files.size(file) > MOST_BYTES) {
      throw new BadProfile(name, List.of("larger than " + MOST_BYTES + " bytes"));
    }
    return ProfileFields.read(name, Files.readAllBytes(file));
  }
}
