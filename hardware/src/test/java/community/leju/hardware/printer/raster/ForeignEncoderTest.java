package community.leju.hardware.printer.raster;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.simulator.NetworkPort;
import community.leju.hardware.simulator.VirtualPrinter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another encoder's pictures and ours are the same dots on the virtual printer's paper. */
class ForeignEncoderTest {
  private static final int PICTURES = 100;

  /** Cuts, then asks for the serial number, which is answered when all before it is done. */
  private static final byte[] END = "\u001dVA\0\u001dID".getBytes(StandardCharsets.ISO_8859_1);

  @TempDir Path folder;

  private final PrinterProfile profile = PrinterProfile.named("generic-80");

  @Test
  void escPosCoffeeAndOurEncoderPrintTheSameDots() throws Exception {
    try (var printer = VirtualPrinter.withoutLine(profile, 0, folder, Clock.systemUTC());
        var port =
            NetworkPort.open(printer, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var host = new Socket(port.address().getAddress(), port.address().getPort())) {
      int guarded = 0;
      int slips = 0;
      for (int number = 0; number < PICTURES; number++) {
        var picture = Pictures.number(number);
        long before = printer.realTimeCommands();
        var ours = print(host, ours(picture), ++slips);
        assertThat(printer.realTimeCommands()).as("picture " + number).isEqualTo(before);
        var theirs = print(host, theirs(picture), ++slips);
        guarded += differences(ours, theirs, "picture " + number);
      }
      // They guard nothing: the printer did what it saw in their pictures.
      assertThat(printer.realTimeCommands()).isGreaterThan(100);
      assertThat(guarded).isGreaterThan(1_000);
    }
  }

  private byte[] ours(BufferedImage picture) {
    int rowBytes = (picture.getWidth() + 7) / 8;
    var bits = new byte[rowBytes * picture.getHeight()];
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        if ((picture.getRGB(x, y) & 0xFF) < 128) {
          bits[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8);
        }
      }
    }
    var out = new ByteArrayOutputStream();
    new SlipEncoder(profile).bands(new Dots(rowBytes, bits)).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] theirs(BufferedImage picture) {
    var image = new EscPosImage(new CoffeeImageImpl(picture), new BitonalThreshold(128));
    return new RasterBitImageWrapper().getBytes(image);
  }

  private BufferedImage print(Socket host, byte[] commands, int slip) throws IOException {
    var out = host.getOutputStream();
    // A row of black first, so that a white picture is a slip too.
    out.write(new byte[] {0x1D, 'v', '0', 0, 1, 0, 1, 0, -1});
    out.write(commands);
    out.write(END);
    var heard = new StringBuilder();
    while (heard.indexOf("_00000001") < 0) {
      heard.append((char) host.getInputStream().read());
    }
    return ImageIO.read(folder.resolve("slip-%06d.png".formatted(slip)).toFile());
  }

  /** How many dots the guard has set; any other difference fails. */
  private static int differences(BufferedImage ours, BufferedImage theirs, String name) {
    int guarded = 0;
    for (int y = 0; y < Math.max(ours.getHeight(), theirs.getHeight()); y++) {
      for (int x = 0; x < ours.getWidth(); x++) {
        if (ink(ours, x, y) != ink(theirs, x, y)) {
          assertThat(octet(theirs, x, y)).as(name + " at " + x + ", " + y).isEqualTo(0x10);
          assertThat(octet(ours, x, y)).as(name + " at " + x + ", " + y).isEqualTo(0x18);
          guarded++;
        }
      }
    }
    return guarded;
  }

  private static int octet(BufferedImage paper, int x, int y) {
    int bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 1 | (ink(paper, x / 8 * 8 + i, y) ? 1 : 0);
    }
    return bits;
  }

  /** White below the end: white after the last ink is not fed. */
  private static boolean ink(BufferedImage paper, int x, int y) {
    return y < paper.getHeight() && (paper.getRGB(x, y) & 0xFF) < 128;
  }
}
