package community.leju.hub.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Methods and path templates, mapped to actions. A path that knows no such method says 405. */
public final class Routes {
  /** The largest body where a route does not say otherwise, in bytes. */
  public static final int MOST_BYTES = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

  private final Map<String, Map<String, Target>> targets = new LinkedHashMap<>();
  private final Refused refused;

  private record Target(Action action, int mostBytes) {}

  /** How a refusal looks: a page for people, JSON for machines. */
  @FunctionalInterface
  public interface Refused {
    Answer answer(Exchange exchange, int status, String sentence);
  }

  public Routes(Refused refused) {
    this.refused = refused;
  }

  public void get(String template, Action action) {
    add("GET", template, MOST_BYTES, action);
  }

  public void post(String template, Action action) {
    add("POST", template, MOST_BYTES, action);
  }

  public void add(String method, String template, int mostBytes, Action action) {
    var before =
        targets
            .computeIfAbsent(template, any -> new LinkedHashMap<>())
            .put(method, new Target(action, mostBytes));
    if (before != null) {
      throw new IllegalArgumentException(method + " " + template + " is taken");
    }
  }

  /** Puts all routes under a handler. */
  public void mapInto(PathMappingsHandler handler) {
    targets.forEach((template, methods) -> {
      var spec = new UriTemplatePathSpec(template);
      handler.addMapping(spec, new Endpoint(spec, methods));
    });
  }

  private final class Endpoint extends Handler.Abstract {
    private final UriTemplatePathSpec spec;
    private final Map<String, Target> methods;

    Endpoint(UriTemplatePathSpec spec, Map<String, Target> methods) {
      this.spec = spec;
      this.methods = methods;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
      // The mapping gives its target a path without what it matched; the template needs all of it.
      var path = spec.getPathParams(request.getHttpURI().getCanonicalPath());
      var target = methods.get(method);
      var exchange =
          new Exchange(
              request,
              response,
              callback,
              path == null ? Map.of() : path,
              target == null ? MOST_BYTES : target.mostBytes());
      if (target == null) {
        exchange.put("Allow", methods.keySet().stream().collect(Collectors.joining(", ")));
        exchange.send(refused.answer(exchange, 405, "this address does not take " + method));
      } else {
        run(target.action(), exchange);
      }
      return true;
    }

    private void run(Action action, Exchange exchange) {
      Answer answer;
      try {
        answer = action.answer(exchange);
      } catch (Refusal refusal) {
        answer = refused.answer(exchange, refusal.status(), refusal.sentence());
      } catch (EofException e) {
        exchange.fail(e);
        return;
      } catch (Exception e) {
        if (e instanceof HttpException http) {
          exchange.send(refused.answer(exchange, http.getCode(), "the request cannot be read"));
          return;
        }
        LOG.error("{} {} failed", exchange.method(), spec.getDeclaration(), e);
        answer = refused.answer(exchange, 500, "this failed inside the hub; it is in its log");
      }
      exchange.send(answer);
    }
  }
}
