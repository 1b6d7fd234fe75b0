package community.leju.trials.site;

import com.microsoft.playwright.Page;
import community.leju.trials.stage.Showroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kiosk's page on a panel, as a finger finds it. */
final class PanelPage {
  private static final int MOST_TURNS = 60;
  private static final int PATIENCE_MILLIS = 8_000;

  private final Showroom showroom;
  private final Page page;
  private final double panelMillimetres;

  /**
   * A page.
   *
   * @param panelMillimetres the panel's diagonal
   */
  PanelPage(Showroom showroom, Page page, double panelMillimetres) {
    this.showroom = showroom;
    this.page = page;
    this.panelMillimetres = panelMillimetres;
    page.setDefaultTimeout(PATIENCE_MILLIS);
  }

  /** Goes to an address, as a touch on its link would. */
  void open(String path) {
    page.navigate(showroom.address(path));
    page.locator("#screen").waitFor();
  }

  /** The page's own address. */
  String path() {
    return String.valueOf(page.locator("#screen").getAttribute("data-path"));
  }

  /** Where the page's links lead, each once, in the order of reading. */
  List<String> links() {
    var links = new ArrayList<String>();
    var found =
        page.evaluate(
            """
            () => [...document.querySelectorAll('#screen [hx-get]:not(:disabled), #screen a[href]')]
              .map(link => link.getAttribute('hx-get') || link.getAttribute('href'))
            """);
    for (var link : (List<?>) found) {
      if (!links.contains(link)) {
        links.add((String) link);
      }
    }
    return links;
  }

  /**
   * Touches the middle of the first link to an address, turning the page's own leaves until it is
   * there.
   *
   * @return whether it could be touched
   */
  boolean touch(String link) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      var place = json(script("touchable.js"), link);
      if (place.path("found").booleanValue()) {
        page.mouse().click(place.path("x").asDouble(), place.path("y").asDouble());
        return true;
      }
      var next = page.locator("#screen .pager [data-page='1']:not(:disabled)");
      if (next.count() == 0 || !next.first().isVisible()) {
        return false;
      }
      next.first().click();
    }
    return false;
  }

  /** Waits until another page has come. */
  void awaitOther(String path) {
    page.waitForCondition(() -> !path().equals(path));
  }

  /** What axe-core finds wrong, one line each. */
  List<String> axe(String source) {
    page.evaluate(source);
    var found = new ArrayList<String>();
    for (var violation : json(script("axe.js"), "").path("violations")) {
      for (var node : violation.path("nodes")) {
        found.add(violation.path("id").asString() + ": " + node.asString());
      }
    }
    return found;
  }

  /** Where the figures for old eyes and hands do not hold, one line each. */
  List<String> figures(double leastTextMillimetres) {
    var order =
        JsonMapper.shared()
            .createObjectNode()
            .put("panel", panelMillimetres)
            .put("text", leastTextMillimetres)
            .toString();
    var found = new ArrayList<String>();
    json(script("figures.js"), order).forEach(one -> found.add(one.asString()));
    return found;
  }

  /** Presses a key of the bar: large, contrast, language. */
  void prefer(String wish) {
    var key = page.locator("[data-prefer=" + wish + "]");
    var before = key.getAttribute("aria-pressed");
    var language = page.locator("#screen").getAttribute("lang");
    key.click();
    page.waitForCondition(() ->
        !Objects.equals(before, key.getAttribute("aria-pressed"))
            || !Objects.equals(language, page.locator("#screen").getAttribute("lang")));
  }

  private JsonNode json(String script, String argument) {
    return JsonMapper.shared().readTree(String.valueOf(page.evaluate(script, argument)));
  }

  private static String script(String name) {
    try (var in = Objects.requireNonNull(PanelPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
