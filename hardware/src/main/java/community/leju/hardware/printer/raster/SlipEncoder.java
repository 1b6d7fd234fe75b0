package community.leju.hardware.printer.raster;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one slip's dots as raster commands. White rows become paper feed, which is carried over
 * bands and pages until the next ink; white after the last ink is never fed.
 */
public final class SlipEncoder {
  /** Rows of one band: small enough that a lost one is noticed soon. */
  public static final int BAND_ROWS = 64;

  // A feed and a new raster header cost 15 bytes: fewer white rows than this are cheaper as dots.
  private static final int LEAST_GAP_ROWS = 4;
  private static final int MOST_FEED_UNITS = 255;

  private final PrinterProfile profile;
  private int carriedFeedRows;

  public SlipEncoder(PrinterProfile profile) {
    this.profile = profile;
  }

  /** The commands of a page, band by band; a white band has none. */
  public List<byte[]> bands(Dots dots) {
    var bands = new ArrayList<byte[]>();
    for (int row = 0; row < dots.rows(); row += BAND_ROWS) {
      byte[] band = band(dots, row);
      if (band.length > 0) {
        bands.add(band);
      }
    }
    return bands;
  }

  /** The white that was carried and no ink has come for, as paper feed. */
  public byte[] rest() {
    var out = new ByteArrayOutputStream();
    feed(out);
    return out.toByteArray();
  }

  private byte[] band(Dots dots, int from) {
    var out = new ByteArrayOutputStream();
    int end = Math.min(from + BAND_ROWS, dots.rows());
    int row = from;
    while (row < end) {
      if (dots.isWhite(row)) {
        carriedFeedRows++;
        row++;
      } else {
        int runEnd = endOfRun(dots, row, end);
        run(dots, row, runEnd, out);
        row = runEnd;
      }
    }
    return out.toByteArray();
  }

  /** What parts the slip from the roll. */
  public byte[] ending() {
    var out = new ByteArrayOutputStream();
    carriedFeedRows = profile.feedToCutterDots();
    feed(out);
    switch (profile.cutter()) {
      case NONE -> {}
      case PARTIAL -> out.writeBytes(Commands.bytes(0x1D, 'V', 66, 0));
      case FULL -> out.writeBytes(Commands.bytes(0x1D, 'V', 65, 0));
    }
    return out.toByteArray();
  }

  private static int endOfRun(Dots dots, int from, int end) {
    int lastInk = from;
    for (int row = from; row < end && row - lastInk <= LEAST_GAP_ROWS; row++) {
      if (!dots.isWhite(row)) {
        lastInk = row;
      }
    }
    return lastInk + 1;
  }

  private void run(Dots dots, int from, int end, ByteArrayOutputStream out) {
    feed(out);
    int left = profile.leftCrop() ? firstColumn(dots, from, end) : 0;
    int right = endColumn(dots, from, end);
    if (left > 0) {
      out.writeBytes(Commands.bytes(0x1B, '$', (left * 8) & 0xFF, (left * 8) >> 8));
    }
    var image = new RasterImage(dots, from, end, left, right);
    out.writeBytes(image.commands());
  }

  private void feed(ByteArrayOutputStream out) {
    int units = carriedFeedRows * profile.feedUnitsPerDot();
    for (; units > 0; units -= MOST_FEED_UNITS) {
      out.writeBytes(Commands.bytes(0x1B, 'J', Math.min(units, MOST_FEED_UNITS)));
    }
    carriedFeedRows = 0;
  }

  private static int firstColumn(Dots dots, int from, int end) {
    int column = 0;
    while (isWhite(dots, from, end, column)) {
      column++;
    }
    return column;
  }

  private static int endColumn(Dots dots, int from, int end) {
    int column = dots.rowBytes();
    while (isWhite(dots, from, end, column - 1)) {
      column--;
    }
    return column;
  }

  private static boolean isWhite(Dots dots, int from, int end, int column) {
    for (int row = from; row < end; row++) {
      if (dots.at(row, column) != 0) {
        return false;
      }
    }
    return true;
  }
}
