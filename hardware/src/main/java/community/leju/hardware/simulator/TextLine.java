package community.leju.hardware.simulator;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** One line of plain text, as a printer without graphics commands would print it. */
final class TextLine {
  static final int ROWS = 30;

  private static final int CELL_DOTS = 12;

  private final int rowBytes;
  private final Charset charset;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  TextLine(int rowBytes, Charset charset) {
    this.rowBytes = rowBytes;
    this.charset = charset;
  }

  void add(int one) {
    text.write(one);
  }

  boolean isEmpty() {
    return text.size() == 0;
  }

  boolean full() {
    return text.size() * CELL_DOTS >= rowBytes * 8;
  }

  void clear() {
    text.reset();
  }

  /** The line's ink, {@link #ROWS} rows; the line is empty after it. */
  byte[] draw() {
    var image = new BufferedImage(rowBytes * 8, ROWS, BufferedImage.TYPE_BYTE_BINARY);
    var graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 2 * CELL_DOTS - 4));
    graphics.drawString(text.toString(charset), 0, ROWS - 8);
    graphics.dispose();
    text.reset();
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
