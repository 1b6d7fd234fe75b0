package community.leju.trials.crowd;

import community.leju.agent.hub.OwnKey;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * One connection of one kiosk, with a full handshake of TLS 1.3 and certificates on both sides. The
 * handshake is the Java platform's own, as the agent's is.
 */
public final class TlsLine implements AutoCloseable {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int BUFFER_BYTES = 2 * 1024;

  /** A machine has some 28,000 ports for an address, and needs a minute until one is free again. */
  private static final int SOURCES = 200;

  private final Socket plain;
  private final SSLSocket socket;
  private final InputStream in;

  private TlsLine(Socket plain, SSLSocket socket) throws IOException {
    this.plain = plain;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
  }

  /** What came: the status, the headers by their name in lower case, and the body's length. */
  public record Answer(int status, Map<String, String> headers, int bodyBytes) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /**
   * Connects and shakes hands.
   *
   * @param patienceMillis how long to wait for any answer
   */
  public static TlsLine open(CrowdKiosk kiosk, int port, int patienceMillis) throws IOException {
    var plain = new Socket();
    try {
      plain.bind(new InetSocketAddress(source(kiosk), 0));
      plain.setTcpNoDelay(true);
      plain.setSoTimeout(patienceMillis);
      plain.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      // A context of its own: nothing is left of an earlier session that could be resumed.
      var socket =
          (SSLSocket)
              context(kiosk).getSocketFactory().createSocket(plain, "127.0.0.1", port, true);
      // The group that hub and agent agree on; to offer a second one would cost the crowd a key.
      var parameters = socket.getSSLParameters();
      parameters.setNamedGroups(new String[] {"x25519"});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return new TlsLine(plain, socket);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static InetAddress source(CrowdKiosk kiosk) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + kiosk.number() % SOURCES)});
  }

  private static SSLContext context(CrowdKiosk kiosk) {
    try {
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(
          new KeyManager[] {new OwnKey(kiosk.key(), kiosk.certificate())},
          new TrustManager[] {new Trusting()},
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public void send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
  }

  /** Reads an answer, whole. */
  public Answer receive() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = status == 304 ? 0 : Integer.parseInt(headers.getOrDefault("content-length", "0"));
    in.skipNBytes(length);
    return new Answer(status, headers, length);
  }

  public Answer exchange(byte[] request) throws IOException {
    send(request);
    return receive();
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the hub hung up");
      }
      line.append((char) c);
    }
    var bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }

  /** Hangs up. A farewell within TLS would wait for the hub's, which has a question open. */
  @Override
  public void close() throws IOException {
    plain.close();
  }
}
