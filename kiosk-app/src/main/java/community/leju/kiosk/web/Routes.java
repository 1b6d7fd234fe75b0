package community.leju.kiosk.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/** Methods and path templates, mapped to actions. */
public final class Routes {
  private final Map<String, PathMappings<Action>> byMethod = new HashMap<>();

  /** An action and the variables of its path. */
  record Found(Action action, Map<String, String> variables) {}

  public Routes get(String template, Action action) {
    return add("GET", template, action);
  }

  /** A page that changes something when it is asked for: never ahead, where it answers 204. */
  public Routes getAndChange(String template, Action action) {
    return get(
        template,
        exchange -> exchange.isAhead() ? new Answer.Status(204) : action.answer(exchange));
  }

  public Routes post(String template, Action action) {
    return add("POST", template, action);
  }

  private Routes add(String method, String template, Action action) {
    byMethod
        .computeIfAbsent(method, _ -> new PathMappings<>())
        .put(new UriTemplatePathSpec(template), action);
    return this;
  }

  Optional<Found> find(String method, String path) {
    var mappings = byMethod.get(method);
    var match = mappings == null ? null : mappings.getMatched(path);
    if (match == null || !(match.getPathSpec() instanceof UriTemplatePathSpec spec)) {
      return Optional.empty();
    }
    var variables = spec.getPathParams(path);
    return Optional.of(new Found(match.getResource(), variables == null ? Map.of() : variables));
  }
}
