package community.leju.trials.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes TCP on to a port of this machine, and counts the bytes inside it, both ways together. All
 * connections share the line, as they do at a kiosk.
 */
public final class Wire implements AutoCloseable {
  private final ServerSocket door;
  private final int there;
  private final Shape shape;
  private final Lane up;
  private final Lane down;
  private final AtomicLong bytes = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** In front of that port. */
  public Wire(int there, Shape shape) throws IOException {
    this.there = there;
    this.shape = shape;
    this.up = new Lane(shape);
    this.down = new Lane(shape);
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("wire").start(this::accept);
  }

  public int port() {
    return door.getLocalPort();
  }

  /** As counted up to now. */
  public long bytes() {
    return bytes.get();
  }

  private void accept() {
    try {
      while (true) {
        var near = door.accept();
        Thread.ofPlatform().daemon().start(() -> connect(near));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void connect(Socket near) {
    try {
      // To open a connection takes a round trip as well, which the kernel beside us does not take.
      Thread.sleep(shape.oneWay().multipliedBy(2));
      var far = new Socket(InetAddress.getLoopbackAddress(), there);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      open.add(near);
      open.add(far);
      new Pipe(near, far, up, bytes).start();
      new Pipe(far, near, down, bytes).start();
    } catch (IOException e) {
      close(near);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone already.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    open.forEach(Wire::close);
  }
}
