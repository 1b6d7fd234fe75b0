package community.leju.hardware.printer.text;

import community.leju.hardware.printer.raster.Dots;
import community.leju.hardware.printer.raster.PageDrawer;
import community.leju.hardware.printer.text.Typeset.Line;
import community.leju.hardware.printer.text.Typeset.Run;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A line drawn as the printer would have set it, where its font lacks a character. */
final class DrawnLine {
  private static final String FAMILY = "Noto Sans CJK SC";
  private static final double BASELINE = 0.85;

  private DrawnLine() {}

  static Dots draw(Line line, Cells cells, int dots) {
    int rows = line.high() * Cells.ROWS;
    var image = new BufferedImage(dots, rows, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, dots, rows);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int wide = line.runs().stream().mapToInt(run -> width(run, cells)).sum();
    int x = line.centred() ? Math.max(0, (dots - wide) / 2) : 0;
    for (var run : line.runs()) {
      draw(run, graphics, x, rows, width(run, cells));
      x += width(run, cells);
    }
    graphics.dispose();
    return PageDrawer.threshold(image);
  }

  private static int width(Run run, Cells cells) {
    return cells.of(run.text()) * Cells.DOTS * run.style().wide();
  }

  private static void draw(Run run, Graphics2D graphics, int x, int rows, int width) {
    var style = run.style();
    if (style.reverse()) {
      graphics.setColor(Color.BLACK);
      graphics.fillRect(x, 0, width, rows);
    }
    graphics.setColor(style.reverse() ? Color.WHITE : Color.BLACK);
    int size = style.high() * Cells.ROWS;
    graphics.setFont(new Font(FAMILY, style.bold() ? Font.BOLD : Font.PLAIN, size));
    int natural = Math.max(1, graphics.getFontMetrics().stringWidth(run.text()));
    var plain = graphics.getTransform();
    graphics.translate(x, rows - size + size * BASELINE);
    graphics.scale(Math.min(1, width / (double) natural), 1);
    graphics.drawString(run.text(), 0, 0);
    graphics.setTransform(plain);
  }
}
