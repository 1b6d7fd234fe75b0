package community.leju.trials.site;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.trials.console.Browser;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Loudspeaker;
import community.leju.trials.stage.Showroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole site of the demo street, in a browser and in the kiosk's engine, on a panel. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteIT {
  /** Least height of Hanzi in millimetres. */
  static final double BODY = 6;

  /** How a screen can stand and be read: width, height, the bar's keys that are pressed. */
  private static final String MODES =
      """
      1080, 1920, ''
      1080, 1920, large
      1080, 1920, contrast
      1080, 1920, language
      1080, 1920, low
      1080, 1920, large aloud
      1920, 1080, ''
      1920, 1080, large contrast
      """;

  private static final double LARGE_BODY = 9;
  private static final int PORT = 8810;
  private static final double PANEL_21 = 546;
  private static final double PANEL_32 = 813;

  /**
   * Pages of one shape: so many of them stand for all in the slower checks, and one in each mode.
   */
  private static final int OF_ONE_SHAPE = 2;

  @TempDir static Path data;

  private final Door door = Door.own();
  private Loudspeaker speaker;
  private Showroom showroom;
  private Browser browser;
  private String axe;
  private Walker walker;

  @BeforeAll
  void walk() throws IOException, InterruptedException {
    WebViewViewer.startToolkit();
    speaker = Loudspeaker.start(door, data.resolve("speaker"));
    showroom = showroom("first", PORT, PANEL_21);
    browser = Browser.open();
    axe =
        Files.readString(
            door.root().resolve("kiosk-app/src/main/screen/node_modules/axe-core/axe.min.js"));
    var glass = browser.panel(1080, 1920);
    walker = new Walker(new PanelPage(showroom, new ChromiumViewer(glass), PANEL_21), glass).walk();
    glass.context().close();
  }

  private Showroom showroom(String name, int port, double panel) throws IOException {
    var settings = List.of("idle-seconds=900", "attract=0", "panel-diagonal-mm=" + (int) panel);
    var pack = Showroom.demoPack(door);
    var setting = new Showroom.Setting(pack, data.resolve(name), port, false, settings);
    return Showroom.open(door, setting, speaker.environment());
  }

  @AfterAll
  void close() {
    browser.close();
    showroom.close();
    speaker.close();
  }

  @Test
  void everyLinkLeadsToItsPageAndEveryPageLeadsHome() {
    assertThat(walker.problems()).isEmpty();
    assertThat(walker.known()).hasSizeBetween(400, 1_500);
  }

  @Test
  void everyBoardIsTwoTouchesFromHome() {
    var home = walker.links().get("/home");
    assertThat(home)
        .contains("/profile", "/organisation", "/place", "/guide", "/notices", "/boards");
    assertThat(walker.links().get("/boards"))
        .contains(
            "/finance",
            "/roster",
            "/rulebook",
            "/access",
            "/section/emergency",
            "/section/deliberation",
            "/section/sharing",
            "/section/volunteer",
            "/section/designation",
            "/section/staffing");
  }

  @ParameterizedTest
  @CsvSource(textBlock = MODES)
  void noScreenHasAFindingInChromium(int width, int height, String modes) {
    var glass = browser.panel(width, height);
    assertNoFinding(new PanelPage(showroom, new ChromiumViewer(glass), PANEL_21), modes);
    glass.context().close();
  }

  @ParameterizedTest
  @CsvSource(textBlock = MODES)
  void noScreenHasAFindingInTheWebView(int width, int height, String modes) {
    try (var viewer = WebViewViewer.open(width, height)) {
      assertNoFinding(new PanelPage(showroom, viewer, PANEL_21), modes);
    }
  }

  @Test
  void figuresHoldOnAThirtyTwoInchPanel() throws IOException {
    try (var large = showroom("large", PORT + 1, PANEL_32)) {
      var page = new PanelPage(large, new ChromiumViewer(browser.panel(1080, 1920)), PANEL_32);
      var problems = new TreeMap<String, List<String>>();
      inModes(page, "", path -> note(problems, path, page.figures(BODY)));
      inModes(page, "large", path -> note(problems, path, page.figures(LARGE_BODY)));
      assertThat(problems).isEmpty();
    }
  }

  private void assertNoFinding(PanelPage page, String modes) {
    var problems = new TreeMap<String, List<String>>();
    inModes(
        page,
        modes,
        path -> {
          note(problems, path, page.axe(axe));
          note(problems, path, page.figures(modes.contains("large") ? LARGE_BODY : BODY));
        });
    assertThat(problems).isEmpty();
  }

  private static void note(Map<String, List<String>> problems, String path, List<String> found) {
    if (!found.isEmpty()) {
      problems.computeIfAbsent(path, _ -> new ArrayList<>()).addAll(found);
    }
  }

  /** Opens some pages of every shape, and puts the way of reading back. */
  private void inModes(PanelPage page, String modes, Consumer<String> visit) {
    page.open("/home");
    var wishes = modes.isEmpty() ? new String[0] : modes.split(" ", -1);
    for (var wish : wishes) {
      page.prefer(wish);
    }
    for (var path : screens(modes.isEmpty() ? OF_ONE_SHAPE : 1)) {
      page.open(path);
      visit.accept(path);
    }
    page.open("/home");
    for (var wish : wishes) {
      page.prefer(wish);
    }
  }

  /** The first pages of every shape, in the walker's order. */
  private List<String> screens(int ofOneShape) {
    var counts = new HashMap<String, Integer>();
    return walker.links().keySet().stream()
        .filter(path -> counts.merge(shape(path), 1, Integer::sum) <= ofOneShape)
        .toList();
  }

  /** An address without its item: /item/310117990001/roster/2026 becomes /item/roster. */
  private static String shape(String path) {
    var parts = path.split("[/?]", -1);
    var shape = new StringBuilder();
    for (int i = 1; i < parts.length; i++) {
      boolean isScope = parts[i].matches("street|[0-9]{12}");
      boolean isId = i > 1 && parts[i - 1].matches("street|[0-9]{12}") && !parts[1].equals("item");
      boolean isItemsId = parts[1].equals("item") && i == 4;
      boolean isDetail = i > 3 && !parts[1].equals("item");
      if (!isScope && !isId && !isItemsId) {
        shape.append('/').append(isDetail && i > 4 ? "#" : parts[i].replaceAll("[0-9]+|=.*", "#"));
      }
    }
    return shape.toString();
  }
}
