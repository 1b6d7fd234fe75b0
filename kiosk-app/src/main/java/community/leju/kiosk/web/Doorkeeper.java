package community.leju.kiosk.web;

import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only who knows this boot's token, and only under the loopback's own name: a page from
 * elsewhere that got a name to point here is sent away too. Everyone else gets 403 and no word
 * more.
 */
final class Doorkeeper extends Handler.Wrapper {
  static final String COOKIE = "boot";

  /** No inline script or style, nothing from elsewhere, in nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final BootToken token;

  Doorkeeper(BootToken token, Handler inner) {
    super(inner);
    this.token = token;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    boolean hasToken = isToken(Request.extractQueryParameters(request).getValue(COOKIE));
    if (!isOurName(request) || !(hasToken || isToken(cookie(request)))) {
      Response.writeError(request, response, callback, 403);
      return true;
    }
    if (hasToken) {
      Response.addCookie(
          response,
          HttpCookie.build(COOKIE, token.value())
              .httpOnly(true)
              .sameSite(HttpCookie.SameSite.STRICT)
              .path("/")
              .build());
    }
    return super.handle(request, response, callback);
  }

  private static boolean isOurName(Request request) {
    var name = "127.0.0.1:" + Request.getLocalPort(request);
    var origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return name.equals(request.getHeaders().get(HttpHeader.HOST))
        && (origin == null || origin.equals("http://" + name));
  }

  private boolean isToken(@Nullable String value) {
    return value != null && token.matches(value);
  }

  private static @Nullable String cookie(Request request) {
    for (var cookie : Request.getCookies(request)) {
      if (cookie.getName().equals(COOKIE)) {
        return cookie.getValue();
      }
    }
    return null;
  }
}
