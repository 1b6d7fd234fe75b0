package community.leju.kiosk.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.web.WebView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says where the elements of a selector are on the display, for a driver outside. It reads one
 * string from the page and can do nothing else.
 */
public final class ScreenProbe {
  private static final int PATIENCE_SECONDS = 5;
  private static final JsonMapper JSON = JsonMapper.shared();

  // At most 500 elements of 200 characters: a list of keys, never a page's content.
  private static final String SCRIPT =
      """
      (function (selector) {
        try {
          return JSON.stringify(Array.from(document.querySelectorAll(selector)).slice(0, 500)
            .map(function (element) {
              var box = element.getBoundingClientRect();
              return {text: (element.innerText || element.getAttribute('aria-label') || element.value || '').slice(0, 200),
                      x: box.x, y: box.y, width: box.width, height: box.height};
            })
            .filter(function (one) { return one.width > 0 && one.height > 0; }));
        } catch (error) {
          return '[]';
        }
      })(SELECTOR)
      """;

  private final WebView view;

  ScreenProbe(WebView view) {
    this.view = view;
  }

  /** JSON: a list of {@code {text, x, y, width, height}} in pixels of the display. */
  public byte[] places(String selector) {
    var answer = new CompletableFuture<byte[]>();
    Platform.runLater(() -> answer.complete(read(selector)));
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return none();
    } catch (ExecutionException | TimeoutException e) {
      return none();
    }
  }

  private byte[] read(String selector) {
    var script = SCRIPT.replace("SELECTOR", JSON.writeValueAsString(selector));
    if (!(view.getEngine().executeScript(script) instanceof String found)
        || !(JSON.readTree(found) instanceof ArrayNode places)) {
      return none();
    }
    var origin = view.localToScreen(0, 0);
    var window = view.getScene().getWindow();
    for (var place : places) {
      if (origin != null && place instanceof ObjectNode box) {
        move(box, "x", origin.getX(), window.getOutputScaleX());
        move(box, "y", origin.getY(), window.getOutputScaleY());
        move(box, "width", 0, window.getOutputScaleX());
        move(box, "height", 0, window.getOutputScaleY());
      }
    }
    return JSON.writeValueAsBytes(places);
  }

  private static void move(ObjectNode box, String field, double by, double scale) {
    box.put(field, (box.path(field).asDouble() + by) * scale);
  }

  static byte[] none() {
    return new byte[] {'[', ']'};
  }
}
