package community.leju.hub.blob;

import community.leju.content.item.Picture;
import community.leju.content.item.Text;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Takes uploaded pictures. Each is decoded and drawn anew, so that nothing of the file that came
 * (position, camera, hidden parts) reaches a screen, and none is larger than a screen needs.
 */
public final class Pictures {
  /** The longest side of a stored picture, in pixels: a portrait panel's height. */
  public static final int MOST_STORED_PIXELS = 1_920;

  /** The most pixels that are decoded: above it a small file could take gigabytes. */
  private static final long MOST_DECODED_PIXELS = 50_000_000;

  private static final Set<String> READERS = Set.of("png", "jpeg");

  private final Blobs blobs;

  public Pictures(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * Stores an uploaded picture.
   *
   * @throws RefusedPicture where it is neither PNG nor JPEG, damaged or too large
   */
  public Picture accept(byte[] upload) {
    var image = scaled(decode(upload));
    var type = image.getColorModel().hasAlpha() ? "png" : "jpeg";
    var sha256 = blobs.put(encode(image, type));
    return new Picture(sha256, "image/" + type, image.getWidth(), image.getHeight(), Text.of(""));
  }

  private static BufferedImage decode(byte[] upload) {
    try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        throw refused("只接受 PNG 或 JPEG 图片。", "Only PNG and JPEG pictures are taken.");
      }
      var reader = readers.next();
      try {
        return decode(reader, input, Orientation.of(upload));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof RefusedPicture refused) {
        throw refused;
      }
      throw refused("图片已损坏，无法读取。", "The picture is damaged.");
    }
  }

  private static BufferedImage decode(
      ImageReader reader, ImageInputStream input, Orientation orientation) throws IOException {
    if (!READERS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
      throw refused("只接受 PNG 或 JPEG 图片。", "Only PNG and JPEG pictures are taken.");
    }
    reader.setInput(input, true, true);
    long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
    if (pixels > MOST_DECODED_PIXELS) {
      throw refused("图片尺寸过大（超过五千万像素）。", "The picture has more than 50 million pixels.");
    }
    return orientation.upright(reader.read(0));
  }

  private static BufferedImage scaled(BufferedImage image) {
    int longest = Math.max(image.getWidth(), image.getHeight());
    double factor = Math.min(1.0, (double) MOST_STORED_PIXELS / longest);
    int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
    boolean alpha = image.getColorModel().hasAlpha();
    var out =
        new BufferedImage(
            width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var pen = out.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    if (!alpha) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, width, height);
    }
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return out;
  }

  private static byte[] encode(BufferedImage image, String type) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, type, out)) {
        throw new IllegalStateException("no writer for " + type);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static RefusedPicture refused(String zh, String en) {
    return new RefusedPicture(Text.of(zh, en));
  }
}
