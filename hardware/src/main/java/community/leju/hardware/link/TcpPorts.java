package community.leju.hardware.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Opens connections to devices that speak over TCP, as network printers do on port 9100. */
public final class TcpPorts {
  private static final int CONNECT_MILLIS = 1_500;

  private TcpPorts() {}

  /**
   * Connects anew at each opening, for 1.5 s at most; the name is looked up each time.
   *
   * @param port 1 to 65535
   */
  public static LinkOpener at(String host, int port) {
    return () -> open(host, port);
  }

  private static Link open(String host, int port) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      socket.setSoTimeout(TcpLink.READ_MILLIS);
      return new TcpLink(socket);
    } catch (IOException e) {
      socket.close();
      throw new IOException(host + ":" + port + " cannot be reached: " + e.getMessage(), e);
    }
  }
}
