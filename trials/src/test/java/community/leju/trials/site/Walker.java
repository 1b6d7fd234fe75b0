package community.leju.trials.site;

import com.microsoft.playwright.Page;
import community.leju.process.launch.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A finger that touches every link of the site once. It goes deeper first and comes back by 返回
 * where that leads to where it came from.
 */
final class Walker {
  private static final int MOST_PAGES = 2_000;
  private static final int MOST_TURNS = 60;
  private static final String HOME = "/home";

  private final PanelPage page;
  private final Page glass;
  private final Set<String> known = new LinkedHashSet<>(Set.of(HOME));
  private final Map<String, List<String>> links = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * A walker.
   *
   * @param glass where the finger touches
   */
  Walker(PanelPage page, Page glass) {
    this.page = page;
    this.glass = glass;
  }

  /** Walks the whole site from home. */
  Walker walk() {
    page.open(HOME);
    visit(HOME);
    return this;
  }

  /** Every page, in the order of its first visit, and where its links lead. */
  Map<String, List<String>> links() {
    return links;
  }

  /** Every address that was touched. */
  Set<String> known() {
    return known;
  }

  /** What a finger could not do, or found wrong. */
  List<String> problems() {
    return problems;
  }

  private void visit(String here) {
    var waiting = new ArrayDeque<>(page.links());
    links.put(here, List.copyOf(waiting));
    look(here, waiting);
    while (!waiting.isEmpty() && known.size() < MOST_PAGES) {
      var link = waiting.remove();
      if (!known.add(link)) {
        continue;
      }
      if (!touch(link)) {
        problems.add(here + ": nothing to touch for " + link);
      } else if (isDrawer(link)) {
        drawer(here, link);
      } else if (awaitOther(here, link)) {
        visit(link);
        goBack(here);
      } else {
        page.open(here);
      }
    }
  }

  private static boolean isDrawer(String link) {
    return link.contains("/node/");
  }

  /** A drawer opens over its page; its own links are walked, then it is closed. */
  private void drawer(String here, String link) {
    glass.locator("#screen .drawer-card").waitFor();
    var further = page.links().stream().filter(one -> !known.contains(one)).findFirst();
    if (further.isPresent() && known.add(further.get())) {
      if (touch(further.get()) && awaitOther(here, further.get())) {
        visit(further.get());
      } else {
        problems.add(link + ": nothing behind " + further.get());
      }
      page.open(here);
    } else {
      glass.locator("#screen [data-drawer-close]").click();
    }
  }

  private boolean awaitOther(String here, String link) {
    try {
      page.await(
          link, "here => String(document.getElementById('screen').dataset.path !== here)", here);
      if (!page.path().equals(link)) {
        problems.add(here + ": " + link + " leads to " + page.path());
        return false;
      }
      return true;
    } catch (Failure e) {
      problems.add(here + ": " + link + " leads nowhere");
      return false;
    }
  }

  private void goBack(String here) {
    var path = page.path();
    if (page.back().equals(here)) {
      glass.locator("#screen .bar .key").first().click();
      page.await(
          "back from " + path,
          "path => String(document.getElementById('screen').dataset.path !== path)",
          path);
    } else {
      page.open(here);
    }
  }

  private void look(String here, ArrayDeque<String> found) {
    if (!here.equals(HOME) && !found.contains(HOME)) {
      problems.add(here + ": no way home");
    }
    page.json("broken.js", "").forEach(one -> problems.add(here + ": " + one.asString()));
    page.figures(SiteIT.BODY).forEach(one -> problems.add(here + ": " + one));
  }

  /**
   * Touches the middle of the first link to an address, turning the page's own leaves, or making a
   * drawing smaller, until it is there.
   */
  private boolean touch(String link) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      var place = page.json("touchable.js", link);
      if (place.path("found").booleanValue()) {
        glass.mouse().click(place.path("x").asDouble(), place.path("y").asDouble());
        return true;
      }
      var whole = glass.locator("#screen [data-zoom='0']");
      var next = glass.locator("#screen .pager [data-page='1']:not(:disabled)");
      if (turn == 0 && whole.count() > 0) {
        whole.click();
      } else if (next.count() > 0 && next.first().isVisible()) {
        next.first().click();
      } else {
        return false;
      }
    }
    return false;
  }
}
