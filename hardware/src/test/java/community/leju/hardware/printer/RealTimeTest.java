package community.leju.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.line.Limits;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.PageInDots;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealTimeTest {
  private static final byte[] CODES = {0x10, 0x04, 0x05, 0x14, 0x01, 0x08, 0x00};
  private static final int ROWS = 400;

  /** After the first questions none for an hour: they are real-time commands too. */
  private static final Limits WITHOUT_QUESTIONS =
      new Limits(10_000, 2_500, 10_000, 60_000, 30_000, 1_000, 3_600_000, 100);

  @TempDir Path folder;

  @Test
  void realTimeCodesInsidePicturesNeverExecute() throws Exception {
    try (var rig = Rig.ready(folder, "generic-80", WITHOUT_QUESTIONS, 0)) {
      long before = rig.machine().realTimeCommands();
      for (int seed = 0; seed < 20; seed++) {
        var page = new Spiteful(rig.profile.dots(), new Random(seed));
        var ticket = rig.printer.print("n" + seed, new DotPages(rig.profile, List.of(page)));
        assertThat(Rig.end(ticket)).isEqualTo(new SlipState.Confirmed());
      }
      assertThat(rig.machine().realTimeCommands()).isEqualTo(before);
      assertThat(rig.machine().pulses()).isZero();
      assertThat(rig.slips()).hasSize(20);
    }
  }

  /** A picture whose bytes are those that printers look for in all they receive. */
  private record Spiteful(int dots, Random random) implements PageInDots {
    @Override
    public int rows() {
      return ROWS;
    }

    @Override
    public void draw(Graphics2D graphics) {
      var image = new BufferedImage(dots, ROWS, BufferedImage.TYPE_BYTE_GRAY);
      for (int y = 0; y < ROWS; y++) {
        for (int x = 0; x < dots; x += 8) {
          int eight = CODES[random.nextInt(CODES.length)];
          for (int bit = 0; bit < 8; bit++) {
            image.getRaster().setSample(x + bit, y, 0, (eight & (0x80 >> bit)) != 0 ? 0 : 255);
          }
        }
      }
      graphics.drawImage(image, 0, 0, null);
    }
  }
}
