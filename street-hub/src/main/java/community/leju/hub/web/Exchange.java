package community.leju.hub.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Session;
import org.eclipse.jetty.util.Fields;

/** One request, from a socket or from memory, and the way to answer it. */
public abstract sealed class Exchange permits JettyExchange, MemoryExchange {
  private final Map<String, String> path;
  private final int mostBytes;

  Exchange(Map<String, String> path, int mostBytes) {
    this.path = path;
    this.mostBytes = mostBytes;
  }

  public abstract String method();

  /** The path and query to come back to. */
  public abstract String address();

  public abstract Optional<String> query(String name);

  public abstract Optional<String> header(String name);

  /** The certificate that the client proved to be its own; who signed it was checked. */
  public abstract Optional<X509Certificate> certificate();

  /** Whether the line is secret up to whoever asked: then nothing between may keep an answer. */
  public abstract boolean isSecret();

  /** The address that it came from, as the socket knows it. */
  public abstract String remote();

  /** The body's length as it was announced; -1 where it was not. */
  abstract long length();

  abstract InputStream stream();

  /** The fields of a posted form, at most so many bytes of them. */
  abstract Fields fields(int mostBytes);

  /** The session, made where there is none. */
  public abstract Session session();

  public abstract Optional<Session> sessionIfAny();

  /** Gives the session a new id, so that one planted before a log-in is worth nothing after it. */
  public abstract void renewSession();

  /** Sends an answer. */
  public abstract void send(Answer answer);

  abstract void put(String header, String value);

  /** Ends an exchange whose client is gone. */
  public abstract void fail(Throwable cause);

  /** A variable of the path's template. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** A whole number of the path. */
  public long number(String name) {
    try {
      return Long.parseLong(path(name));
    } catch (NumberFormatException e) {
      throw new Refusal(404, "there is no such page");
    }
  }

  /** The body, at most as long as the route allows. */
  public byte[] body() throws IOException {
    if (length() > mostBytes) {
      throw tooLarge();
    }
    try (var in = stream()) {
      var bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        throw tooLarge();
      }
      return bytes;
    }
  }

  private Refusal tooLarge() {
    return new Refusal(413, "the body is larger than " + mostBytes + " bytes");
  }

  /** The fields of a posted form. */
  public Form form() {
    if (length() > mostBytes) {
      throw tooLarge();
    }
    return new Form(fields(mostBytes));
  }

  /** A posted form: a missing field reads as empty. */
  public record Form(Fields fields) {
    public String value(String name) {
      var value = fields.getValue(name);
      return value == null ? "" : value;
    }

    public List<String> values(String name) {
      return fields.getValuesOrEmpty(name);
    }
  }
}
