package community.leju.trials.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Passes TCP on, and counts what is in it, both ways. */
final class CountingProxy implements AutoCloseable {
  private final ServerSocket door;
  private final int hub;
  private final AtomicLong bytes = new AtomicLong();

  /** In front of that port of this machine. */
  CountingProxy(int hub) throws IOException {
    this.hub = hub;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** As counted up to now. */
  long bytes() {
    return bytes.get();
  }

  private void accept() {
    try {
      while (true) {
        var kiosk = door.accept();
        var there = new Socket(InetAddress.getLoopbackAddress(), hub);
        Thread.ofVirtual().start(() -> pass(kiosk, there));
        Thread.ofVirtual().start(() -> pass(there, kiosk));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      pass(from.getInputStream(), to.getOutputStream());
    } catch (IOException e) {
      // Whoever talks notices.
    }
  }

  private void pass(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[16 * 1024];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes.addAndGet(read);
      out.write(buffer, 0, read);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
