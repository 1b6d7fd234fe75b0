package community.leju.trials.site;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.console.Browser;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole site of the demo street, in a browser as large as a panel. */
@Tag("site")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteIT {
  private static final int PORT = 8810;
  private static final double PANEL_21 = 546;
  private static final double PANEL_32 = 813;
  private static final int MOST_PAGES = 2_000;

  /** Pages of one shape: so many of them stand for all in the slower checks. */
  private static final int OF_ONE_SHAPE = 2;

  @TempDir static Path data;

  private final Door door = Door.own();
  private Showroom showroom;
  private Browser browser;
  private String axe;

  @BeforeAll
  void open() throws IOException {
    showroom = showroom("first", PORT, PANEL_21);
    browser = Browser.open();
    axe =
        Files.readString(
            door.root().resolve("kiosk-app/src/main/screen/node_modules/axe-core/axe.min.js"));
  }

  private Showroom showroom(String name, int port, double panel) throws IOException {
    var settings = List.of("idle-seconds=900", "panel-diagonal-mm=" + (int) panel);
    return Showroom.open(
        door,
        new Showroom.Setting(Showroom.demoPack(door), data.resolve(name), port, false, settings));
  }

  @AfterAll
  void close() {
    browser.close();
    showroom.close();
  }

  @Test
  void everyLinkLeadsToAPageAndEveryPageLeadsHome() {
    var page = new PanelPage(showroom, browser.panel(1080, 1920), PANEL_21);
    var known = new LinkedHashSet<String>(Set.of("/home"));
    var waiting = new ArrayDeque<String>(known);
    var problems = new ArrayList<String>();
    while (!waiting.isEmpty() && known.size() < MOST_PAGES) {
      var from = waiting.remove();
      page.open(from);
      for (var link : page.links()) {
        if (!known.add(link)) {
          continue;
        }
        waiting.add(link);
        if (!page.touch(link)) {
          problems.add(from + ": nothing to touch for " + link);
          continue;
        }
        page.awaitOther(from);
        if (!page.links().contains("/home") && !page.path().equals("/home")) {
          problems.add(link + ": no way home");
        }
        page.open(from);
      }
    }
    assertThat(problems).isEmpty();
    assertThat(known).hasSizeBetween(60, MOST_PAGES - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "1080, 1920, ''",
    "1080, 1920, large",
    "1080, 1920, contrast",
    "1080, 1920, language",
    "1920, 1080, ''",
    "1920, 1080, large contrast"
  })
  void noScreenHasAFindingInAnyMode(int width, int height, String modes) {
    var page = new PanelPage(showroom, browser.panel(width, height), PANEL_21);
    var problems = new HashMap<String, List<String>>();
    inModes(
        page,
        modes,
        path -> {
          page.open(path);
          note(problems, path, page.axe(axe));
          note(problems, path, page.figures(modes.contains("large") ? 9 : 6));
        });
    assertThat(problems).isEmpty();
  }

  @Test
  void figuresHoldOnAThirtyTwoInchPanel() throws IOException {
    try (var large = showroom("large", PORT + 1, PANEL_32)) {
      var page = new PanelPage(large, browser.panel(1080, 1920), PANEL_32);
      var problems = new HashMap<String, List<String>>();
      inModes(
          page,
          "",
          path -> {
            page.open(path);
            note(problems, path, page.figures(6));
          });
      assertThat(problems).isEmpty();
    }
  }

  private static void note(Map<String, List<String>> problems, String path, List<String> found) {
    if (!found.isEmpty()) {
      problems.computeIfAbsent(path, _ -> new ArrayList<>()).addAll(found);
    }
  }

  /** Visits some pages of every shape, and puts the way of reading back. */
  private static void inModes(
      PanelPage page, String modes, java.util.function.Consumer<String> visit) {
    page.open("/home");
    var wishes = modes.isEmpty() ? new String[0] : modes.split(" ", -1);
    for (var wish : wishes) {
      page.prefer(wish);
    }
    shapes(page).forEach(visit);
    page.open("/home");
    for (var wish : wishes) {
      page.prefer(wish);
    }
  }

  private static List<String> shapes(PanelPage page) {
    var known = new LinkedHashSet<String>(Set.of("/home"));
    var waiting = new ArrayDeque<String>(known);
    var chosen = new ArrayList<String>();
    var counts = new HashMap<String, Integer>();
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      if (counts.merge(shape(path), 1, Integer::sum) > OF_ONE_SHAPE) {
        continue;
      }
      chosen.add(path);
      page.open(path);
      page.links().stream().filter(known::add).forEach(waiting::add);
    }
    return chosen;
  }

  /** An address without its item: /item/310117990001/roster/2026 becomes /item/roster. */
  private static String shape(String path) {
    var parts = path.split("/", -1);
    var shape = new StringBuilder();
    for (int i = 1; i < parts.length; i++) {
      boolean isScope = parts[i].matches("street|[0-9]{12}");
      boolean isId = i > 1 && parts[i - 1].matches("street|[0-9]{12}") && !parts[1].equals("item");
      boolean isItemsId = parts[1].equals("item") && i == 4;
      if (!isScope && !isId && !isItemsId) {
        shape.append('/').append(parts[i].replaceAll("[0-9]+", "#"));
      }
    }
    return shape.toString();
  }
}
