package community.leju.hub.web;

import community.leju.process.launch.Failure;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.session.SessionHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty, put together: limits and headers outside, then assets, machines' routes, people's. */
public final class HubServer implements AutoCloseable {
  /** The largest body of any route, in bytes: a picture. */
  public static final int MOST_UPLOAD_BYTES = 12 << 20;

  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final Duration IDLE = Duration.ofSeconds(75);
  private static final String SESSION_COOKIE = "leju";

  private final Server server;
  private final ServerConnector connector;

  /**
   * Starts.
   *
   * @param port 0 for a free one
   * @param idle how long a session lives without a request
   * @param machines routes without a session
   * @param people routes of the console
   * @throws Failure where the port is taken
   */
  public HubServer(String host, int port, Duration idle, List<Routes> machines, Routes people) {
    var threads = new QueuedThreadPool(64, 8);
    threads.setName("hub-web");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server = new Server(threads);
    server.setErrorHandler((request, response, callback) -> error(request, response, callback));
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);

    var compression =
        new CompressionHandler(
            new Handler.Sequence(
                assets(), mapped(machines), sessions(idle, mapped(List.of(people)))));
    compression.putCompression(new GzipCompression());
    compression.putConfiguration("/*", CompressionConfig.builder().defaults().build());
    var limited = new SizeLimitHandler(MOST_UPLOAD_BYTES, -1);
    limited.setHandler(compression);
    server.setHandler(new SecurityHeaders(limited));
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw failed(host, port, e);
    }
  }

  private static Failure failed(String host, int port, Exception e) {
    boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
    return taken
        ? new Failure(
            "port " + port + " on " + host + " is taken; set another with --set port=N", e)
        : new Failure("cannot start the web server: " + e, e);
  }

  private Handler assets() {
    var handler = new ResourceHandler();
    var resources = ResourceFactory.of(server);
    handler.setBaseResource(resources.newClassLoaderResource("console/"));
    handler.setDirAllowed(false);
    handler.setEtags(true);
    handler.setCacheControl("no-cache");
    var mappings = new PathMappingsHandler();
    mappings.addMapping(
        new ServletPathSpec("/console/*"),
        new org.eclipse.jetty.server.handler.ContextHandler(handler, "/console"));
    return mappings;
  }

  private static Handler mapped(List<Routes> routes) {
    var mappings = new PathMappingsHandler();
    routes.forEach(each -> each.mapInto(mappings));
    return mappings;
  }

  private static Handler sessions(Duration idle, Handler inner) {
    var sessions = new SessionHandler();
    sessions.setSessionCookie(SESSION_COOKIE);
    sessions.setHttpOnly(true);
    sessions.setSameSite(HttpCookie.SameSite.STRICT);
    sessions.setUsingUriParameters(false);
    sessions.setSessionPath("/");
    sessions.setMaxInactiveInterval((int) idle.toSeconds());
    sessions.setHandler(inner);
    return sessions;
  }

  /** What no route answers. */
  private static boolean error(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    var sentence = status == 404 ? "there is nothing at this address" : "status " + status;
    new JettyExchange(request, response, callback, Map.of(), 0)
        .send(Answer.error(status, sentence));
    return true;
  }

  /** The port it listens on. */
  public int port() {
    return connector.getLocalPort();
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
