package community.leju.hardware;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.PageInDots;
import community.leju.hardware.printer.raster.QrCode;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

/** What a technician prints after an installation: width, sharpness, Chinese, QR. */
public final class TestPage implements PageInDots {
  private static final int MARGIN = 8;
  private static final int TOP_ROWS = 180;

  private final PrinterProfile profile;
  private final QrCode code;

  private TestPage(PrinterProfile profile) {
    this.profile = profile;
    this.code = new QrCode("LEJU TEST PAGE " + profile.name(), profile.dots() / 2);
  }

  /** The page for that printer. */
  public static DotPages pages(PrinterProfile profile) {
    return new DotPages(profile, List.of(new TestPage(profile)));
  }

  @Override
  public int rows() {
    return TOP_ROWS + code.side() + MARGIN;
  }

  @Override
  public void draw(Graphics2D graphics) {
    int right = profile.dots() - 1;
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
    graphics.drawString("测试页 Test page", MARGIN, 56);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
    graphics.drawString(
        profile.name() + "  " + profile.dots() + " dots  " + profile.dpi() + " dpi", MARGIN, 96);
    // Both edges and single dots: a wrong profile shows at once.
    graphics.drawRect(0, 0, right, rows() - 1);
    for (int x = 0; x <= right; x += 8) {
      graphics.drawLine(x, 120, x, x % 80 == 0 ? 160 : 140);
    }
    for (int x = 1; x < right; x += 2) {
      graphics.drawLine(x, 168, x, 168);
    }
    code.draw(graphics, (profile.dots() - code.side()) / 2, TOP_ROWS);
  }
}
