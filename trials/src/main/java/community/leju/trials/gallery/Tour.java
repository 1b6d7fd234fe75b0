package community.leju.trials.gallery;

import community.leju.process.launch.Failure;
import community.leju.trials.screen.KioskScreen;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Walks the scenes of {@code tour.txt} by touch and takes a small picture of each. A scene is a
 * name and the words to touch, one after another, from the home page.
 */
final class Tour {
  private static final float QUALITY = 0.82f;
  private static final String STEP = " > ";

  private final KioskScreen screen;
  private final Path folder;

  Tour(KioskScreen screen, Path folder) {
    this.screen = screen;
    this.folder = folder;
  }

  private record Scene(String name, List<String> touches) {}

  void walk() {
    var size = screen.eye().size();
    var suffix = size.width > size.height ? "-landscape.jpg" : ".jpg";
    for (var scene : scenes()) {
      screen.touchHome();
      for (var words : scene.touches()) {
        // A leading '.' or '#' is a selector: for what has no words of its own.
        if (words.startsWith(".") || words.startsWith("#") || words.startsWith("[")) {
          screen.touch(words, "");
        } else {
          screen.touch(KioskScreen.PRESSABLE, words);
        }
      }
      screen.eye().awaitStill();
      var file = folder.resolve(scene.name() + suffix);
      write(screen.eye().look(), file);
      System.out.println(file);
    }
    screen.touchHome();
  }

  private static List<Scene> scenes() {
    try (var in = Objects.requireNonNull(Tour.class.getResourceAsStream("tour.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Tour::scene)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scene scene(String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new Failure("tour.txt: '" + line + "' is not name = words > words");
    }
    var touches = line.substring(equals + 1).strip();
    return new Scene(
        line.substring(0, equals).strip(),
        touches.isEmpty() ? List.of() : List.of(touches.split(STEP)));
  }

  /** Half the size: enough to judge, small enough to keep. */
  private static void write(BufferedImage picture, Path file) {
    int width = picture.getWidth() / 2;
    int height = picture.getHeight() / 2;
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = small.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
    pen.dispose();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var bytes = Files.newOutputStream(file);
        var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(small, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
  }
}
