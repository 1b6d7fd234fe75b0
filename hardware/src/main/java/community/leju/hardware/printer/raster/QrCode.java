package community.leju.hardware.printer.raster;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Graphics2D;
import java.util.Map;

/** A QR code for paper: whole dots per module, with the four white modules round it. */
public final class QrCode {
  private static final int QUIET_MODULES = 4;

  private final BitMatrix modules;
  private final int dotsPerModule;

  /** The largest that fits, as {@link #QrCode(String, int, int)}. */
  public QrCode(String text, int most) {
    this(text, most, most);
  }

  /**
   * Makes the largest code that fits.
   *
   * @param most the side at most, in dots, quiet zone included
   * @param mostPerModule dots of a module at most
   * @throws IllegalArgumentException where the text does not fit at two dots a module
   */
  public QrCode(String text, int most, int mostPerModule) {
    try {
      modules =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      QUIET_MODULES,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too much text for a QR code", e);
    }
    dotsPerModule = Math.min(most / modules.getWidth(), mostPerModule);
    if (dotsPerModule < 2) {
      throw new IllegalArgumentException("too much text for " + most + " dots");
    }
  }

  /** The side in dots, quiet zone included. */
  public int side() {
    return modules.getWidth() * dotsPerModule;
  }

  public int dotsPerModule() {
    return dotsPerModule;
  }

  /** Draws the ink only, in graphics whose unit is the dot. */
  public void draw(Graphics2D graphics, int x, int y) {
    for (int row = 0; row < modules.getHeight(); row++) {
      for (int column = 0; column < modules.getWidth(); column++) {
        if (modules.get(column, row)) {
          graphics.fillRect(
              x + column * dotsPerModule, y + row * dotsPerModule, dotsPerModule, dotsPerModule);
        }
      }
    }
  }
}
