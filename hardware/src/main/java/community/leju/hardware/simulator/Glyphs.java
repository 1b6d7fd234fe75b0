package community.leju.hardware.simulator;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** The characters in a printer's memory, drawn into their cells when first asked for. */
final class Glyphs {
  /** A Chinese character's cell, both ways; a Latin letter has half its width. */
  static final int CELL = 24;

  static final int MISSING = -1;

  private static final String FACE = "Noto Sans Mono CJK SC";
  private static final int MOST_KEPT = 2_048;
  private static final int DARK = 120;

  private record Key(int codePoint, int width, int height) {}

  private final Map<Key, Bits> kept =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bits> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** A character in its cell; a box where it is {@link #MISSING} or nobody has drawn it. */
  Bits of(int codePoint, int width, int height) {
    var key = new Key(codePoint, width, height);
    var known = kept.get(key);
    if (known != null) {
      return known;
    }
    // A cell is as high as the face's square: its size is the cell's height.
    var font = new Font(FACE, Font.PLAIN, height);
    boolean drawn = codePoint != MISSING && font.canDisplay(codePoint);
    var made = drawn ? draw(font, codePoint, width, height) : box(width, height);
    kept.put(key, made);
    return made;
  }

  private static Bits draw(Font font, int codePoint, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.setFont(font);
    var text = Character.toString(codePoint);
    int advance = graphics.getFontMetrics().stringWidth(text);
    int baseline = Math.round(height * 0.86f);
    graphics.drawString(text, Math.max(0, (width - advance) / 2), baseline);
    graphics.dispose();
    var made = new Bits(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (image.getRaster().getSample(x, y, 0) >= DARK) {
          made.set(x, y);
        }
      }
    }
    return made;
  }

  private static Bits box(int width, int height) {
    var made = new Bits(width, height);
    for (int x = 1; x < width - 1; x++) {
      made.set(x, 2);
      made.set(x, height - 3);
    }
    for (int y = 2; y < height - 2; y++) {
      made.set(1, y);
      made.set(width - 2, y);
    }
    return made;
  }
}
