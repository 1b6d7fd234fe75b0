package community.leju.trials.site;

import community.leju.process.launch.Failure;
import community.leju.trials.stage.Showroom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kiosk's page on a panel, in one engine or the other: what is on it, and what is wrong. */
final class PanelPage {
  private static final int PATIENCE_MILLIS = 8_000;
  private static final int LOOK_MILLIS = 15;

  /** A finger on the bar's first living key, which leads there: the page is asked for ahead. */
  private static final String TURN =
      """
      path => {
        window.turned = document.getElementById('screen')
        const key = window.turned.querySelector('.bar [hx-get]:not(:disabled)')
        key.setAttribute('hx-get', path)
        for (const touch of ['pointerdown', 'pointerup']) {
          key.dispatchEvent(new PointerEvent(touch, { bubbles: true }))
        }
        key.click()
        return ''
      }
      """;

  private static final String TURNED =
      """
      () => String(document.getElementById('screen') !== window.turned &&
        !document.querySelector('.htmx-request'))
      """;

  private final Showroom showroom;
  private final Viewer viewer;
  private final double panelMillimetres;
  private boolean stands;

  /**
   * A page.
   *
   * @param panelMillimetres the panel's diagonal
   */
  PanelPage(Showroom showroom, Viewer viewer, double panelMillimetres) {
    this.showroom = showroom;
    this.viewer = viewer;
    this.panelMillimetres = panelMillimetres;
  }

  /**
   * Goes to an address. A key does it in the document that stands, as on the kiosk; the first page,
   * and one that changes something when it is asked for, is loaded.
   */
  void open(String path) {
    if (stands) {
      viewer.call(TURN, path);
      await("the page " + path, TURNED);
    }
    if (!stands || !path().equals(path)) {
      viewer.load(showroom.address(path));
      await("the page " + path, "() => String(document.getElementById('screen') !== null)");
      stands = true;
    }
  }

  /** The page's own address. */
  String path() {
    return ask("() => document.getElementById('screen').dataset.path");
  }

  /** Where 返回 leads; empty at home. */
  String back() {
    return ask("() => document.querySelector('#screen .bar .key').getAttribute('hx-get') || ''");
  }

  /** Where the page's links lead, each once, in the order of reading. */
  List<String> links() {
    var links = new ArrayList<String>();
    json("links.js", "").forEach(link -> links.add(link.asString()));
    return links;
  }

  /** What axe-core finds wrong, one line each. */
  List<String> axe(String source) {
    var found = new ArrayList<String>();
    // One document stands for the whole visit, as on the kiosk: it is told once.
    if (!ask("() => String(window.axe !== undefined)").equals("true")) {
      viewer.run(source);
    }
    json("axe.js", "").forEach(one -> found.add(one.asString()));
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
    json("figures.js", order).forEach(one -> found.add(one.asString()));
    return found;
  }

  /** Presses a key of the bar: large, contrast, language. */
  void prefer(String wish) {
    var before = look();
    viewer.call(
        "wish => { document.querySelector('[data-prefer=' + wish + ']').click(); return '' }",
        wish);
    await("another look after " + wish, "before => String((" + LOOK + ")() !== before)", before);
  }

  private static final String LOOK =
      "() => { const s = document.getElementById('screen'); return s.className + ' ' + s.lang }";

  private String look() {
    return ask(LOOK);
  }

  private String ask(String function) {
    return viewer.call(function, "");
  }

  private void await(String what, String function) {
    await(what, function, "");
  }

  /** Waits until a function says true. */
  void await(String what, String function, String argument) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (!viewer.call(function, argument).equals("true")) {
      if (System.nanoTime() > end) {
        throw new Failure(what + " never came");
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        throw new Failure("interrupted", e);
      }
    }
  }

  /** What a script of this folder answers. */
  JsonNode json(String script, String argument) {
    return JsonMapper.shared().readTree(viewer.call(script(script), argument));
  }

  private static String script(String name) {
    try (var in = Objects.requireNonNull(PanelPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
