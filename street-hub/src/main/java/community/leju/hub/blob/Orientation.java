package community.leju.hub.blob;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a telephone was held, as its photograph says it (Exif 2.32, tag 0x0112). The tag is lost when
 * a picture is drawn anew, so it is obeyed before.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int TAG = 0x0112;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;

  static Orientation of(byte[] file) {
    try {
      return find(ByteBuffer.wrap(file));
    } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
      return UPRIGHT;
    }
  }

  private static Orientation find(ByteBuffer file) {
    if (Short.toUnsignedInt(file.getShort(0)) != 0xFFD8) {
      return UPRIGHT;
    }
    int at = 2;
    while (true) {
      int marker = Short.toUnsignedInt(file.getShort(at));
      int length = Short.toUnsignedInt(file.getShort(at + 2));
      if (marker == START_OF_SCAN || marker < 0xFF00 || length < 2) {
        return UPRIGHT;
      }
      // "Exif", two zero bytes, then a TIFF file.
      if (marker == APP1 && file.getInt(at + 4) == 0x45786966) {
        return ofTiff(file.slice(at + 10, length - 8));
      }
      at += 2 + length;
    }
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  BufferedImage upright(BufferedImage image) {
    if (value == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    boolean turned = value >= 5;
    var out =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    var pen = out.createGraphics();
    pen.drawImage(image, matrix(width, height), null);
    pen.dispose();
    return out;
  }

  private AffineTransform matrix(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}
