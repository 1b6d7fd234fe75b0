package community.leju.hub.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Session;
import org.eclipse.jetty.util.Fields;

/** A request from memory. Machines have no sessions and post no forms; neither has this. */
final class MemoryExchange extends Exchange {
  private final MemoryRequest request;

  MemoryExchange(MemoryRequest request, Map<String, String> path, int mostBytes) {
    super(path, mostBytes);
    this.request = request;
  }

  @Override
  public String method() {
    return request.method();
  }

  @Override
  public String address() {
    return request.path();
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.headers().get(name));
  }

  @Override
  public Optional<X509Certificate> certificate() {
    return request.certificate();
  }

  @Override
  public boolean isSecret() {
    return true;
  }

  @Override
  public String remote() {
    return request.remote();
  }

  @Override
  long length() {
    return request.body().size();
  }

  @Override
  InputStream stream() {
    return new ByteArrayInputStream(request.body().toArray());
  }

  @Override
  Fields fields(int mostBytes) {
    throw new UnsupportedOperationException("no form comes from memory");
  }

  @Override
  public Session session() {
    throw new UnsupportedOperationException("no session comes from memory");
  }

  @Override
  public Optional<Session> sessionIfAny() {
    return Optional.empty();
  }

  @Override
  public void renewSession() {
    throw new UnsupportedOperationException("no session comes from memory");
  }

  /** An answer that comes later has nobody to go to: whoever asked was refused already. */
  @Override
  public void send(Answer answer) {}

  @Override
  void put(String header, String value) {}

  @Override
  public void fail(Throwable cause) {}
}
