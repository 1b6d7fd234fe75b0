package community.leju.hardware.simulator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;

/**
 * Where cut slips fall: {@code slip-000001.png} and so on, each in place only when whole, and a
 * line of {@code slips.jsonl} for each, written after its picture.
 */
final class SlipFolder {
  private static final String INDEX = "slips.jsonl";

  private final Path folder;
  private int last;

  SlipFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      last =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.matches("slip-\\d{6}\\.png"))
              .mapToInt(name -> Integer.parseInt(name.substring(5, 11)))
              .max()
              .orElse(0);
    }
  }

  /** Puts a slip of {@code rows} rows of ink bits down. */
  void drop(byte[] bits, int rowBytes, int rows, long firstByteMicros, long completedMicros)
      throws IOException {
    last++;
    var name = "slip-%06d.png".formatted(last);
    var image = new BufferedImage(rowBytes * 8, rows, BufferedImage.TYPE_BYTE_BINARY);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ~bits[i];
    }
    var unfinished = folder.resolve("." + name + ".part");
    ImageIO.write(image, "png", unfinished.toFile());
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(
        folder.resolve(INDEX),
        "{\"file\":\"%s\",\"firstByteAtEpochMicros\":%d,\"completedAtEpochMicros\":%d}\n"
            .formatted(name, firstByteMicros, completedMicros),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
