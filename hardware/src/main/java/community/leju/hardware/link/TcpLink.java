package community.leju.hardware.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A connection to a device that speaks over TCP. */
final class TcpLink implements Link {
  static final int READ_MILLIS = 100;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  TcpLink(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  @Override
  public int read(byte[] into) throws IOException {
    try {
      int count = in.read(into);
      if (count < 0) {
        throw new IOException(socket.getRemoteSocketAddress() + " has hung up");
      }
      return count;
    } catch (SocketTimeoutException e) {
      return 0;
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }
}
