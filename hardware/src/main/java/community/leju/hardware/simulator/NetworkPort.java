package community.leju.hardware.simulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer's network port: raw TCP, one host at a time. A second one waits until the first has
 * gone; paper and sensors are the printer's and outlive both. A loss of power resets the
 * connection, and until the printer is awake again whoever comes is turned away.
 */
public final class NetworkPort implements AutoCloseable {
  private static final int MOST_WAITING = 4;

  private static final Logger log = LoggerFactory.getLogger(NetworkPort.class);

  private final VirtualPrinter printer;
  private final ServerSocket server;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile Socket host = new Socket();

  private NetworkPort(VirtualPrinter printer, ServerSocket server) {
    this.printer = printer;
    this.server = server;
  }

  /**
   * Listens for hosts.
   *
   * @param printer one made {@link VirtualPrinter#withoutLine}
   * @param address where; port 0 takes any that is free
   * @throws IOException where the port is taken
   */
  public static NetworkPort open(VirtualPrinter printer, InetSocketAddress address)
      throws IOException {
    var server = new ServerSocket(address.getPort(), MOST_WAITING, address.getAddress());
    var port = new NetworkPort(printer, server);
    Thread.ofPlatform().daemon().name("virtual-printer-port").start(port::listen);
    return port;
  }

  /** Where a host connects to. */
  public InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  /** Ends, with the reason, when nobody can connect any more. */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  private void listen() {
    try {
      while (true) {
        try (var came = server.accept()) {
          host = came;
          if (printer.isBooting()) {
            reset(came);
          } else {
            serve(came);
          }
        }
      }
    } catch (IOException e) {
      log.debug("the virtual printer's port ended: {}", e.getMessage());
      ended.completeExceptionally(e);
    }
  }

  private void serve(Socket came) {
    try {
      came.setTcpNoDelay(true);
      printer.serve(came.getInputStream(), came.getOutputStream(), () -> reset(came));
    } catch (IOException e) {
      log.debug("a host went at once: {}", e.getMessage());
    }
  }

  /** As a machine without power: the peer hears of it at its next word. */
  private static boolean reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      log.debug("already gone: {}", e.getMessage());
    }
    return true;
  }

  /** Takes the port away; a host that is connected finds its connection ended. */
  @Override
  public void close() throws IOException {
    server.close();
    host.close();
  }
}
