package community.leju.hub.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Session;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** One request and the way to answer it. */
public final class Exchange {
  private static final int MOST_FIELDS = 200;

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Map<String, String> path;
  private final int mostBytes;

  Exchange(
      Request request,
      Response response,
      Callback callback,
      Map<String, String> path,
      int mostBytes) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.path = path;
    this.mostBytes = mostBytes;
  }

  public String method() {
    return request.getMethod();
  }

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

  public Optional<String> query(String name) {
    return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /** The path and query to come back to. */
  public String address() {
    return request.getHttpURI().getPathQuery();
  }

  /** The body, at most as long as the route allows. */
  public byte[] body() throws IOException {
    if (request.getLength() > mostBytes) {
      throw tooLarge();
    }
    try (var in = Content.Source.asInputStream(request)) {
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
    if (request.getLength() > mostBytes) {
      throw tooLarge();
    }
    return new Form(FormFields.getFields(request, MOST_FIELDS, mostBytes));
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

  /** The session, made where there is none. */
  public Session session() {
    return request.getSession(true);
  }

  public Optional<Session> sessionIfAny() {
    return Optional.ofNullable(request.getSession(false));
  }

  /** Gives the session a new id, so that one planted before a log-in is worth nothing after it. */
  public void renewSession() {
    session().renewId(request, response);
  }

  void put(String header, String value) {
    response.getHeaders().put(new HttpField(header, value));
  }

  /** Sends an answer. */
  public void send(Answer answer) {
    switch (answer) {
      case Answer.Body body -> {
        response.setStatus(body.status());
        Answer.mediaTypeOf(body).ifPresent(type -> put(HttpHeader.CONTENT_TYPE.asString(), type));
        body.headers().forEach(this::put);
        response.write(true, ByteBuffer.wrap(body.bytes().toArray()), callback);
      }
      case Answer.Redirect redirect -> {
        response.setStatus(303);
        put(HttpHeader.LOCATION.asString(), redirect.location());
        response.write(true, ByteBuffer.wrap(new byte[0]), callback);
      }
      case Answer.Later _ -> {}
    }
  }

  /** Ends an exchange whose client is gone. */
  public void fail(Throwable cause) {
    callback.failed(cause);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
