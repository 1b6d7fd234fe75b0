package community.leju.hardware.printer;

import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.link.TcpPorts;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.serial.SerialPorts;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where a printer is. */
public sealed interface PrinterPort {
  int USUAL_TCP_PORT = 9100;

  /** A serial port, or a symbolic link to one. */
  record Serial(Path path) implements PrinterPort {}

  /** A printer on the network. */
  record Tcp(String host, int port) implements PrinterPort {}

  /**
   * Reads a setting: {@code tcp://HOST} or {@code tcp://HOST:PORT}, anything else is a path.
   *
   * @param folder where a path that is not absolute begins
   * @throws IllegalArgumentException where it is neither
   */
  static PrinterPort parse(String text, Path folder) {
    if (!text.startsWith("tcp:")) {
      return new Serial(folder.resolve(text));
    }
    try {
      var address = new URI(text);
      boolean plain =
          address.getHost() != null
              && address.getPath().isEmpty()
              && address.getUserInfo() == null
              && address.getQuery() == null;
      int port = address.getPort() < 0 ? USUAL_TCP_PORT : address.getPort();
      if (plain && port > 0 && port < 65_536) {
        return new Tcp(address.getHost(), port);
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new IllegalArgumentException("'" + text + "' is not tcp://HOST:PORT");
  }

  /** Opens it, at the speed and with the flow control of that model where that matters. */
  default LinkOpener opener(PrinterProfile profile) {
    return switch (this) {
      case Serial(var path) -> SerialPorts.at(path, profile.baud(), profile.flow());
      case Tcp(var host, var port) -> TcpPorts.at(host, port);
    };
  }
}
