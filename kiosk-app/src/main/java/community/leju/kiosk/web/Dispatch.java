package community.leju.kiosk.web;

import community.leju.kiosk.page.html.Pages;
import community.leju.kiosk.session.Visits;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the action of a request, and sends what it answers. */
public final class Dispatch extends Handler.Abstract {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
  private static final String IMMUTABLE = "private, max-age=31536000, immutable";

  private final Routes routes;
  private final Pages pages;
  private final Visits visits;
  private final Events events;
  private final Supplier<JteModel> failed;

  /**
   * Serves these routes.
   *
   * @param failed the page to show when an action fails
   */
  public Dispatch(
      Routes routes, Pages pages, Visits visits, Events events, Supplier<JteModel> failed) {
    this.routes = routes;
    this.pages = pages;
    this.visits = visits;
    this.events = events;
    this.failed = failed;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    // Before the page looks at anything: what changes meanwhile has been told after that.
    long told = events.told();
    var found = routes.find(request.getMethod(), Request.getPathInContext(request));
    if (found.isEmpty()) {
      send(new Answer.Status(404), told, false, response, callback);
      return true;
    }
    var exchange = new Exchange(request, found.get().variables());
    var answer = answer(found.get(), exchange, request);
    send(answer, told, exchange.wantsFragment(), response, callback);
    return true;
  }

  private Answer answer(Routes.Found found, Exchange exchange, Request request) {
    // A page of a visit that is over must not act in the next one.
    if (exchange.visit().filter(id -> !visits.isCurrent(id)).isPresent()) {
      return request.getMethod().equals("GET") ? run(found, exchange) : new Answer.Go("/home");
    }
    return run(found, exchange);
  }

  private Answer run(Routes.Found found, Exchange exchange) {
    try {
      return found.action().answer(exchange);
    } catch (Exception e) {
      log.error("a page failed", e);
      return new Answer.Page(500, failed.get());
    }
  }

  private void send(
      Answer answer, long told, boolean fragment, Response response, Callback callback) {
    switch (answer) {
      case Answer.Page(int status, var model) -> {
        var page = fragment ? model : pages.document(told, model);
        response.setStatus(status);
        write(response, callback, "text/html; charset=utf-8", "no-store", render(page));
      }
      case Answer.Bytes(var type, var content) ->
          write(response, callback, type, "no-store", content.duplicate());
      case Answer.Blob(var file) -> blob(file, response, callback);
      case Answer.Go(var path) -> {
        response.setStatus(303);
        response.getHeaders().put(HttpHeader.LOCATION, path);
        callback.succeeded();
      }
      case Answer.Status(int status) -> {
        response.setStatus(status);
        callback.succeeded();
      }
      case Answer.Stream(var events) -> stream(events, response, callback);
    }
  }

  private static ByteBuffer render(JteModel model) {
    var output = new Utf8ByteOutput();
    model.render(output);
    return ByteBuffer.wrap(output.toByteArray());
  }

  private static void blob(Path file, Response response, Callback callback) {
    try {
      write(
          response,
          callback,
          mediaType(file),
          IMMUTABLE,
          ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException e) {
      response.setStatus(404);
      callback.succeeded();
    }
  }

  private static String mediaType(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      // A picture is one of two kinds; the other one begins with 89 'PNG'.
      return in.read() == 0xFF ? "image/jpeg" : "image/png";
    }
  }

  private static void write(
      Response response, Callback callback, String type, String caching, ByteBuffer content) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, caching);
    response.write(true, content, callback);
  }

  private static void stream(EventStream events, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    try (var out = Content.Sink.asOutputStream(response)) {
      events.writeTo(out);
      callback.succeeded();
    } catch (IOException e) {
      // The page is gone, as pages go.
      callback.failed(e);
    }
  }
}
