package community.leju.hub.web;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.session.SessionHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty, put together: limits and headers outside, then assets, machines' routes, people's. Two
 * doors: one for people, one for kiosks.
 */
public final class HubServer implements AutoCloseable {
  /** The largest body of any route, in bytes: a picture. */
  public static final int MOST_UPLOAD_BYTES = 12 << 20;

  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final Duration IDLE = Duration.ofSeconds(75);
  private static final String SESSION_COOKIE = "leju";

  private final Server server;
  private final ServerConnector people;
  private final ServerConnector kiosks;

  /**
   * Starts.
   *
   * @param idle how long a session lives without a request
   * @param machines routes without a session
   * @param console routes of the console; they do not exist at the kiosks' door
   * @throws Failure where a port is taken
   */
  public HubServer(Doors doors, Duration idle, List<Routes> machines, Routes console) {
    var threads = new QueuedThreadPool(64, 8);
    threads.setName("hub-web");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server = new Server(threads);
    server.setErrorHandler((request, response, callback) -> error(request, response, callback));
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    people = listen(doors.people(), new HttpConnectionFactory(http));
    kiosks = listen(doors.kiosks(), tls(doors.tls()), secure(http));

    var compression =
        new PeoplesCompression(
            new Handler.Sequence(
                new PeoplesDoor(assets()),
                mapped(machines),
                new PeoplesDoor(sessions(idle, mapped(List.of(console))))));
    compression.putCompression(new GzipCompression());
    compression.putConfiguration("/*", CompressionConfig.builder().defaults().build());
    var limited = new SizeLimitHandler(MOST_UPLOAD_BYTES, -1);
    limited.setHandler(compression);
    server.setHandler(new SecurityHeaders(limited, this::isKiosk));
    start();
  }

  private ServerConnector listen(Doors.Door door, ConnectionFactory... protocols) {
    var connector = new ServerConnector(server, protocols);
    connector.setHost(door.host());
    connector.setPort(door.port());
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    return connector;
  }

  /** A certificate is wanted, not needed: whoever enrols has none yet. */
  private static SslConnectionFactory tls(SSLContext context) {
    var tls = new SslContextFactory.Server();
    tls.setSslContext(context);
    tls.setIncludeProtocols("TLSv1.3");
    tls.setWantClientAuth(true);
    return new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString());
  }

  /**
   * A kiosk knows the hub by its authority, whatever name it called, and the time from the desk: a
   * date in each answer would be a tenth of a poll.
   */
  private static HttpConnectionFactory secure(HttpConfiguration http) {
    var secure = new HttpConfiguration(http);
    secure.setSendDateHeader(false);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    return new HttpConnectionFactory(secure);
  }

  private void start() {
    try {
      open(people, "port");
      open(kiosks, "kiosk-port");
      server.start();
    } catch (Failure e) {
      close();
      throw e;
    } catch (Exception e) {
      close();
      throw new Failure("cannot start the web server: " + e, e);
    }
  }

  private static void open(ServerConnector connector, String setting) throws IOException {
    try {
      connector.open();
    } catch (IOException e) {
      if (!(e instanceof BindException) && !(e.getCause() instanceof BindException)) {
        throw e;
      }
      throw new Failure(
          "port %d on %s is taken; set another with --set %s=N"
              .formatted(connector.getPort(), connector.getHost(), setting),
          e);
    }
  }

  private boolean isKiosk(Request request) {
    return request.getConnectionMetaData().getConnector().equals(kiosks);
  }

  /** What goes to kiosks is packed by its own routes, which know what they have. */
  private final class PeoplesCompression extends CompressionHandler {
    PeoplesCompression(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return isKiosk(request)
          ? getHandler().handle(request, response, callback)
          : super.handle(request, response, callback);
    }
  }

  /** What only people ask for does not exist for kiosks. */
  private final class PeoplesDoor extends Handler.Wrapper {
    PeoplesDoor(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return !isKiosk(request) && super.handle(request, response, callback);
    }
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

  /** The port for people. */
  public int port() {
    return people.getLocalPort();
  }

  /** The port for kiosks. */
  public int kioskPort() {
    return kiosks.getLocalPort();
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
