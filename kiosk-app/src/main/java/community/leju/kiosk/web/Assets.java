package community.leju.kiosk.web;

import community.leju.content.render.Renderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The page's script and style, the panel's size, and the pictures of the shelf. */
public final class Assets {
  private final Map<String, Answer.Bytes> files;

  /**
   * Reads them.
   *
   * @param panelDiagonalMm from which the page knows how many pixels a millimetre has
   * @param textPercent larger or smaller text
   */
  public Assets(int panelDiagonalMm, int textPercent) throws IOException {
    var panel = ":root{--diagonal-mm:" + panelDiagonalMm + ";--text-percent:" + textPercent + "}\n";
    files =
        Map.of(
            "screen.js",
            Answer.bytes(
                "text/javascript; charset=utf-8",
                text(Assets.class, "/screen/screen.js").getBytes(StandardCharsets.UTF_8)),
            "style.css",
            css(panel + Renderer.style() + text(Assets.class, "/screen/style.css")));
  }

  public void addTo(Routes routes) {
    routes.get(
        "/assets/{name}",
        exchange -> {
          var file = files.get(exchange.path("name"));
          return file == null ? new Answer.Status(404) : file;
        });
  }

  private static Answer.Bytes css(String text) {
    return Answer.bytes("text/css; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Class<?> beside, String name) throws IOException {
    try (var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
