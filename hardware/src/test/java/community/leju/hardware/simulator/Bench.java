package community.leju.hardware.simulator;

import community.leju.hardware.printer.profile.PrinterProfile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.imageio.ImageIO;

/** A virtual printer at a real TCP port of this machine, and where its paper falls. */
final class Bench implements AutoCloseable {
  final Path folder;
  final VirtualPrinter printer;
  final NetworkPort port;

  private Bench(Path folder, PrinterProfile profile, int bootMillis, InetSocketAddress address)
      throws IOException {
    this.folder = folder;
    this.printer = VirtualPrinter.withoutLine(profile, bootMillis, folder, Clock.systemUTC());
    this.port = NetworkPort.open(printer, address);
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  static Bench at(InetSocketAddress address, Path folder, String profile) throws IOException {
    return new Bench(folder, PrinterProfile.named(profile), 0, address);
  }

  static Bench of(Path folder, String profile) throws IOException {
    return new Bench(folder, PrinterProfile.named(profile), 0, anyPort());
  }

  static Bench of(Path folder, String profile, int bootMillis) throws IOException {
    return new Bench(folder, PrinterProfile.named(profile), bootMillis, anyPort());
  }

  /** A shipped profile that knows other characters. */
  static Bench of(Path folder, String profile, Charset codePage) throws IOException {
    var p = PrinterProfile.named(profile);
    return new Bench(
        folder,
        new PrinterProfile(
            p.name(),
            p.dots(),
            p.dpi(),
            p.baud(),
            p.flow(),
            codePage,
            p.marks(),
            p.cutter(),
            p.feedToCutterDots(),
            p.nearEnd(),
            p.feedUnitsPerDot(),
            p.leftCrop(),
            p.powerWitness(),
            p.text()),
        0,
        anyPort());
  }

  Host connect() throws IOException {
    return new Host(port.address());
  }

  /** Prints it as one slip, by a host of its own that sets the printer back first. */
  BufferedImage print(Script script) throws IOException {
    try (var host = connect()) {
      host.send(0x1B, '@').send(script.cut());
      host.awaitPrinted();
    }
    return ImageIO.read(slips().getLast().toFile());
  }

  List<Path> slips() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    port.close();
    printer.close();
  }
}
