package community.leju.kiosk.web;

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
    var panel =
        ":root{--diagonal-mm:" + panelDiagonalMm + ";--text-percent:" + textPercent + "}\n";
    files =
        Map.of(
            "screen.js", read("screen.js", "text/javascript; charset=utf-8"),
            "screen.css", read("screen.css", "text/css; charset=utf-8"),
            "panel.css",
                new Answer.Bytes(
                    "text/css; charset=utf-8", panel.getBytes(StandardCharsets.US_ASCII)));
  }

  public void addTo(Routes routes) {
    routes.get("/assets/{name}", exchange -> {
      var file = files.get(exchange.path("name"));
      return file == null ? new Answer.Status(404) : file;
    });
  }

  private static Answer.Bytes read(String name, String type) throws IOException {
    try (var stream =
        Objects.requireNonNull(Assets.class.getResourceAsStream("/screen/" + name), name)) {
      return new Answer.Bytes(type, stream.readAllBytes());
    }
  }
}
