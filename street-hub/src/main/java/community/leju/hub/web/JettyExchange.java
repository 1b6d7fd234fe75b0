package community.leju.hub.web;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Session;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** A request from one of the server's sockets. */
final class JettyExchange extends Exchange {
  private static final int MOST_FIELDS = 200;

  private final Request request;
  private final Response response;
  private final Callback callback;

  JettyExchange(
      Request request,
      Response response,
      Callback callback,
      Map<String, String> path,
      int mostBytes) {
    super(path, mostBytes);
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String address() {
    return request.getHttpURI().getPathQuery();
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(Request.extractQueryParameters(request).getValue(name));
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  @Override
  public Optional<X509Certificate> certificate() {
    return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
            instanceof EndPoint.SslSessionData session
        ? Optional.ofNullable(session.peerCertificates()).map(chain -> chain[0])
        : Optional.empty();
  }

  @Override
  public boolean isSecret() {
    return request.isSecure();
  }

  @Override
  public String remote() {
    return Request.getRemoteAddr(request);
  }

  @Override
  long length() {
    return request.getLength();
  }

  @Override
  InputStream stream() {
    return Content.Source.asInputStream(request);
  }

  @Override
  Fields fields(int mostBytes) {
    return FormFields.getFields(request, MOST_FIELDS, mostBytes);
  }

  @Override
  public Session session() {
    return request.getSession(true);
  }

  @Override
  public Optional<Session> sessionIfAny() {
    return Optional.ofNullable(request.getSession(false));
  }

  @Override
  public void renewSession() {
    session().renewId(request, response);
  }

  @Override
  void put(String header, String value) {
    response.getHeaders().put(new HttpField(header, value));
  }

  @Override
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

  @Override
  public void fail(Throwable cause) {
    callback.failed(cause);
  }
}
