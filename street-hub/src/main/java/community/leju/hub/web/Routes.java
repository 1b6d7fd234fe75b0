package community.leju.hub.web;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.pathmap.PathMappings;
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

  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
  private final PathMappings<Endpoint> mappings = new PathMappings<>();
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
    var endpoint = endpoints.computeIfAbsent(template, this::newEndpoint);
    if (endpoint.methods.put(method, new Target(action, mostBytes)) != null) {
      throw new IllegalArgumentException(method + " " + template + " is taken");
    }
  }

  private Endpoint newEndpoint(String template) {
    var endpoint = new Endpoint(new UriTemplatePathSpec(template));
    mappings.put(endpoint.spec, endpoint);
    return endpoint;
  }

  /** Puts all routes under a handler. */
  public void mapInto(PathMappingsHandler handler) {
    endpoints.values().forEach(endpoint -> handler.addMapping(endpoint.spec, endpoint));
  }

  /**
   * Answers a request that came over no socket, as a socket's would be. Whoever asks to be kept
   * waiting is refused: there is no time here to wait in.
   */
  public Answer answer(MemoryRequest request) {
    var found = mappings.getMatched(request.path());
    if (found == null) {
      return Answer.error(404, "there is nothing at this address");
    }
    var endpoint = found.getResource();
    var target = endpoint.target(request.method());
    var exchange =
        new MemoryExchange(request, endpoint.variables(request.path()), mostBytesOf(target));
    try {
      var answer = endpoint.answer(target, exchange);
      return answer instanceof Answer.Later
          ? Answer.error(503, "nobody is kept waiting here")
          : answer;
    } catch (EofException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int mostBytesOf(Optional<Target> target) {
    return target.map(Target::mostBytes).orElse(MOST_BYTES);
  }

  private final class Endpoint extends Handler.Abstract {
    private final UriTemplatePathSpec spec;
    private final Map<String, Target> methods = new LinkedHashMap<>();

    Endpoint(UriTemplatePathSpec spec) {
      this.spec = spec;
    }

    /**
     * The mapping gives its target a path without what it matched; the template needs all of it.
     */
    Map<String, String> variables(String path) {
      var variables = spec.getPathParams(path);
      return variables == null ? Map.of() : variables;
    }

    Optional<Target> target(String method) {
      return Optional.ofNullable(methods.get(method.equals("HEAD") ? "GET" : method));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      var target = target(request.getMethod());
      var variables = variables(request.getHttpURI().getCanonicalPath());
      var exchange = new JettyExchange(request, response, callback, variables, mostBytesOf(target));
      try {
        exchange.send(answer(target, exchange));
      } catch (EofException e) {
        exchange.fail(e);
      }
      return true;
    }

    /** Throws where whoever asked is gone. */
    private Answer answer(Optional<Target> target, Exchange exchange) throws EofException {
      if (target.isEmpty()) {
        exchange.put("Allow", String.join(", ", methods.keySet()));
        var sentence = "this address does not take " + exchange.method();
        return refused.answer(exchange, 405, sentence);
      }
      try {
        return target.get().action().answer(exchange);
      } catch (Refusal refusal) {
        return refused.answer(exchange, refusal.status(), refusal.sentence());
      } catch (EofException e) {
        throw e;
      } catch (Exception e) {
        if (e instanceof HttpException http) {
          return refused.answer(exchange, http.getCode(), "the request cannot be read");
        }
        LOG.error("{} {} failed", exchange.method(), spec.getDeclaration(), e);
        return refused.answer(exchange, 500, "this failed inside the hub; it is in its log");
      }
    }
  }
}
