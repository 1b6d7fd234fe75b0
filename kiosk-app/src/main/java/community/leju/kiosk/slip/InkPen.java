package community.leju.kiosk.slip;

import community.leju.hardware.printer.raster.QrCode;
import community.leju.hardware.printer.text.LineBreaks;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws what a pen writes, in dots. */
final class InkPen implements Pen {
  private static final String FAMILY = "Noto Sans CJK SC";
  private static final int REFERENCE_DOTS = 384;

  /** A head that is half as wide again has letters that are a tenth larger. */
  private static final int GROWTH = 4;

  private static final int LABEL = 24;

  /** 0.75 mm at 203 dots an inch: a telephone reads it, and four fifths of a slip is no QR code. */
  private static final int MOST_DOTS_PER_MODULE = 6;

  private final Graphics2D graphics;
  private final int dots;
  private int y;

  InkPen(Graphics2D graphics, int dots) {
    this.graphics = graphics;
    this.dots = dots;
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
  }

  /** A pen whose ink is thrown away, to learn how long the paper must be. */
  static InkPen dry(int dots) {
    return new InkPen(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics(), dots);
  }

  /** Where the next line begins, in dots from the top. */
  int y() {
    return y;
  }

  /** A size for a 384-dot head in dots of this one. */
  private int scaled(int size) {
    return Math.round(size * (GROWTH * REFERENCE_DOTS + dots) / ((GROWTH + 1f) * REFERENCE_DOTS));
  }

  @Override
  public void skip(int size) {
    y += scaled(size);
  }

  @Override
  public void code(String text) {
    var code = new QrCode(text, dots, MOST_DOTS_PER_MODULE);
    // At even places its dots come in pairs, which a printer can be told to double.
    y += y % 2;
    code.draw(graphics, (dots - code.side()) / 4 * 2, y);
    y += code.side();
  }

  @Override
  public void centred(String text, int size, boolean bold) {
    setFont(size, bold);
    for (var line : wrapped(text, dots)) {
      y += graphics.getFontMetrics().getAscent();
      graphics.drawString(line, (dots - graphics.getFontMetrics().stringWidth(line)) / 2, y);
      y += lead(size);
    }
  }

  @Override
  public void fitted(String text, int largest, boolean bold) {
    int size = largest;
    setFont(size, bold);
    while (size > 20 && graphics.getFontMetrics().stringWidth(text) > dots) {
      size -= 2;
      setFont(size, bold);
    }
    y += graphics.getFontMetrics().getAscent();
    graphics.drawString(text, (dots - graphics.getFontMetrics().stringWidth(text)) / 2, y);
    y += lead(size);
  }

  @Override
  public void row(String label, String value, int size, boolean bold) {
    setFont(size, bold);
    int baseline = y + graphics.getFontMetrics().getAscent();
    setFont(LABEL, false);
    int left = Math.max(scaled(78), graphics.getFontMetrics().stringWidth(label) + scaled(14));
    graphics.drawString(label, 0, baseline);
    setFont(size, bold);
    lines(value, left, size);
  }

  @Override
  public void ticked(String text, String note, int size) {
    setFont(size, true);
    int side = scaled(size) - scaled(4);
    int left = side + scaled(14);
    graphics.setStroke(new BasicStroke(scaled(2)));
    graphics.drawRect(scaled(1), y + graphics.getFontMetrics().getAscent() - side, side, side);
    lines(text, left, size);
    if (!note.isEmpty()) {
      setFont(size - 4, false);
      lines(note, left, size - 4);
    }
    skip(6);
  }

  @Override
  public void banner(String text, int size) {
    setFont(size, true);
    int pad = scaled(14);
    var metrics = graphics.getFontMetrics();
    var lines = wrapped(text, dots - 2 * pad);
    int wide = lines.stream().mapToInt(metrics::stringWidth).max().orElse(0) + 2 * pad;
    int lineHeight = metrics.getAscent() + lead(size);
    graphics.fillRect((dots - wide) / 2, y, wide, lines.size() * lineHeight + scaled(6));
    graphics.setColor(Color.WHITE);
    for (var line : lines) {
      graphics.drawString(line, (dots - metrics.stringWidth(line)) / 2, y + metrics.getAscent());
      y += lineHeight;
    }
    y += scaled(6);
    graphics.setColor(Color.BLACK);
  }

  @Override
  public void rule() {
    y += scaled(8);
    graphics.setStroke(
        new BasicStroke(
            scaled(2), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {8, 6}, 0));
    graphics.drawLine(0, y, dots, y);
    y += scaled(10);
  }

  private void lines(String text, int left, int size) {
    for (var line : wrapped(text, dots - left)) {
      y += graphics.getFontMetrics().getAscent();
      graphics.drawString(line, left, y);
      y += lead(size);
    }
  }

  private void setFont(int size, boolean bold) {
    graphics.setFont(new Font(FAMILY, bold ? Font.BOLD : Font.PLAIN, scaled(size)));
  }

  private int lead(int size) {
    return scaled(Math.max(4, size / 5));
  }

  private List<String> wrapped(String text, int width) {
    return LineBreaks.wrapped(text, width, graphics.getFontMetrics()::stringWidth);
  }
}
