package community.leju.kiosk.web;

import community.leju.process.launch.Failure;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty on loopback: the doorkeeper outside, then the size limit, then what is asked for. */
public final class KioskServer implements AutoCloseable {
  /** The largest body of a request: a character that was drawn. */
  public static final int MOST_BODY_BYTES = 68 * 1024;

  private static final int MOST_HEADER_BYTES = 8 * 1024;
  private static final int IDLE_MILLIS = 60_000;

  private final Server server;
  private final ServerConnector connector;
  private final BootToken token;

  /**
   * Starts.
   *
   * @param port 0 for a free one
   * @throws Failure where the port is taken
   */
  public KioskServer(int port, BootToken token, Handler pages) {
    this.token = token;
    var threads = new QueuedThreadPool(24, 4);
    threads.setName("web");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server = new Server(threads);
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    var limited = new SizeLimitHandler(MOST_BODY_BYTES, -1);
    limited.setHandler(pages);
    server.setHandler(new Doorkeeper(token, limited));
    server.setErrorHandler((request, response, callback) -> {
      callback.succeeded();
      return true;
    });
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new Failure(
          "cannot listen on 127.0.0.1:" + port + " (" + e.getMessage() + "); set another 'port'",
          e);
    }
  }

  public int port() {
    return connector.getLocalPort();
  }

  /** Where the pages are; without the token it answers 403. */
  public String address() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** The first address that the window loads. */
  public String bootAddress() {
    return address() + "?" + Doorkeeper.COOKIE + "=" + token.value();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the web server does not stop", e);
    }
  }
}
