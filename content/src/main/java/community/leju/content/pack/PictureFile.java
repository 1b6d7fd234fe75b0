package community.leju.content.pack;

import community.leju.content.item.Picture;
import community.leju.content.signing.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What a picture's file says of itself. The header only: a picture that would take a gigabyte when
 * drawn is refused before anybody draws it.
 */
record PictureFile(String sha256, String mediaType, int width, int height) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  static Optional<PictureFile> read(Path file, Notes notes) {
    try {
      if (Files.size(file) > Layout.MOST_PICTURE_BYTES) {
        notes.note(0, "is larger than " + (Layout.MOST_PICTURE_BYTES >> 20) + " MB");
        return Optional.empty();
      }
      return read(Files.readAllBytes(file), notes);
    } catch (IOException | RuntimeException e) {
      // ImageIO's readers answer broken headers with all sorts of unchecked exceptions.
      notes.note(0, "is a broken picture: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<PictureFile> read(byte[] bytes, Notes notes) throws IOException {
    String format;
    if (startsWith(bytes, PNG)) {
      format = "png";
    } else if (startsWith(bytes, JPEG)) {
      format = "jpeg";
    } else {
      notes.note(0, "is neither PNG nor JPEG, whatever its name says");
      return Optional.empty();
    }
    var reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > Picture.MOST_PIXELS || height > Picture.MOST_PIXELS) {
        notes.note(0, width + " by " + height + " pixels; a side may have " + Picture.MOST_PIXELS);
        return Optional.empty();
      }
      return Optional.of(new PictureFile(Sha256.hex(bytes), "image/" + format, width, height));
    } finally {
      reader.dispose();
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
