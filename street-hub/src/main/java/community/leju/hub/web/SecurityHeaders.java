package community.leju.hub.web;

import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts on every response to a person what a browser needs to hear to be strict. */
final class SecurityHeaders extends Handler.Wrapper {
  /** No inline script, nothing from elsewhere, in nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final Predicate<Request> isKiosk;

  SecurityHeaders(Handler handler, Predicate<Request> isKiosk) {
    super(handler);
    this.isKiosk = isKiosk;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (isKiosk.test(request)) {
      return super.handle(request, response, callback);
    }
    var headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    return super.handle(request, response, callback);
  }
}
