package community.leju.trials.screen;

import community.leju.process.launch.Failure;
import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Sees the display's pixels, as they are. */
public final class Eye {
  private static final int DRAWN_COLOURS = 64;
  private static final int LOOK_MILLIS = 100;
  private static final int STILL_LOOKS = 4;
  private static final int MOST_LOOKS = 50;

  private final Robot robot;

  public Eye() {
    try {
      robot = new Robot();
    } catch (AWTException | UnsupportedOperationException e) {
      throw new Failure("no display to look at: " + e.getMessage(), e);
    }
  }

  /** The whole display's size, in pixels. */
  public Dimension size() {
    return Toolkit.getDefaultToolkit().getScreenSize();
  }

  public BufferedImage look(Rectangle box) {
    return robot.createScreenCapture(box);
  }

  /** The whole display. */
  public BufferedImage look() {
    return look(new Rectangle(size()));
  }

  /** Waits until nothing has changed for a moment, some seconds at most. */
  public void awaitStill() {
    var whole = new Rectangle(size());
    int last = glance(whole);
    for (int same = 0, looks = 0; same < STILL_LOOKS && looks < MOST_LOOKS; looks++) {
      robot.delay(LOOK_MILLIS);
      int now = glance(whole);
      same = now == last ? same + 1 : 0;
      last = now;
    }
  }

  /** Whether there is more than an empty page: many colours. */
  public boolean isDrawn(Rectangle box) {
    var pixels = (DataBufferInt) look(box).getRaster().getDataBuffer();
    return Arrays.stream(pixels.getData()).distinct().limit(DRAWN_COLOURS).count() == DRAWN_COLOURS;
  }

  /** A number that changes when a pixel does. */
  public int glance(Rectangle box) {
    var image = look(box);
    var pixels = (DataBufferInt) image.getRaster().getDataBuffer();
    return Arrays.hashCode(pixels.getData());
  }

  /** Saves a picture of the whole display. */
  public Path picture(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      ImageIO.write(look(), "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
