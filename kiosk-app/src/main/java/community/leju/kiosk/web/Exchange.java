package community.leju.kiosk.web;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;

/** One request. */
public final class Exchange {
  private static final int MOST_FIELDS = 10;

  private final Request request;
  private final Map<String, String> path;

  Exchange(Request request, Map<String, String> path) {
    this.request = request;
    this.path = path;
  }

  /** A variable of the path's template. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** A value of the query, empty where it is missing. */
  public String query(String name) {
    return orEmpty(Request.extractQueryParameters(request).getValue(name));
  }

  /** A field of the posted form, empty where it is missing. */
  public String field(String name) {
    var fields = FormFields.getFields(request, MOST_FIELDS, KioskServer.MOST_BODY_BYTES);
    return orEmpty(fields.getValue(name));
  }

  /** The visit that the page belongs to; the first page of a document has none. */
  public Optional<String> visit() {
    return Optional.ofNullable(request.getHeaders().get("X-Visit"));
  }

  /** The page that this was asked for on; empty where a whole document is asked for. */
  public String from() {
    return orEmpty(request.getHeaders().get("X-From"));
  }

  /**
   * Whether a finger is on the key of this page and may still slide off: nothing may change yet.
   */
  public boolean isAhead() {
    return request.getHeaders().contains("X-Ahead");
  }

  boolean wantsFragment() {
    return request.getHeaders().contains("X-Visit");
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
