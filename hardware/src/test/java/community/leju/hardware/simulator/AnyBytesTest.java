package community.leju.hardware.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever it is sent, it can be cleared and prints on. */
class AnyBytesTest {
  private static final int[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
  private static final byte[] OPENERS = Script.bytes(0x1B, 0x1D, 0x1C, 0x10, 0x1D, 0x1B);
  private static final byte[] NAMES = "@!aE*$\\dJ3DMtvVk(8LWBIr&.-SC".getBytes(Script.CHINESE);

  private static final int STREAMS_OF_ONE_PRINTER = 50;

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void nothingKillsIt(@ForAll Random random) throws Exception {
    var folder = Files.createTempDirectory("any-bytes");
    try (var bench = Bench.of(folder, "epson-tm-t88");
        var host = bench.connect()) {
      for (int i = 0; i < STREAMS_OF_ONE_PRINTER; i++) {
        host.send(stream(random)).send(CLEAR);
        host.awaitBytes(0x37, 0x25, 0);
        host.send(0x1B, '@', 0x1D, 'V', 66, 0);
        host.awaitPrinted();
        assertThat(bench.printer.rows()).isZero();
        host.send(new Script().black(1, 3));
        host.awaitPrinted();
        assertThat(bench.printer.rows()).isEqualTo(3);
      }
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Commands and noise: plain random bytes hardly ever are a command. */
  private static byte[] stream(Random random) {
    var out = new ByteArrayOutputStream();
    for (int i = random.nextInt(40); i >= 0; i--) {
      if (random.nextInt(3) > 0) {
        out.write(OPENERS[random.nextInt(OPENERS.length)]);
        out.write(NAMES[random.nextInt(NAMES.length)]);
      }
      var noise = new byte[random.nextInt(12)];
      random.nextBytes(noise);
      out.writeBytes(noise);
    }
    return out.toByteArray();
  }
}
