package community.leju.trials.gallery;

import community.leju.content.item.Scope;
import community.leju.trials.console.Browser;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import community.leju.trials.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes pictures of the demo pack's screens. */
@Command(
    name = "gallery",
    description = {
      "Pictures of the kiosk's screens with the demo pack.",
      "Without --paths: the whole tour, touched through the real window, small JPEGs.",
      "With --paths: those pages in Chromium, whole PNGs, in the modes asked for."
    },
    mixinStandardHelpOptions = true)
public final class GalleryCommand implements Callable<Integer> {
  @Option(names = "--out", description = "Where to (default: docs/screens).")
  Optional<Path> out = Optional.empty();

  @Option(names = "--pack", description = "The pack to show (default: the demo street).")
  Optional<Path> pack = Optional.empty();

  @Option(names = "--committee", description = "Whose kiosk (default: ${DEFAULT-VALUE}).")
  String committee = Stage.COMMITTEE;

  @Option(names = "--paths", split = ",", description = "Pages, such as /home,/section/finance.")
  List<String> paths = new ArrayList<>();

  @Option(names = "--landscape", description = "A lying panel (with --paths).")
  boolean landscape;

  @Option(names = "--large", description = "Large type (with --paths).")
  boolean large;

  @Option(names = "--contrast", description = "High contrast (with --paths).")
  boolean contrast;

  @Option(names = "--english", description = "In English (with --paths).")
  boolean english;

  @Option(names = "--port", description = "A free port for the kiosk's pages.")
  int port = 8460;

  @Override
  public Integer call() throws IOException {
    var door = Door.own();
    var shown = pack.orElseGet(() -> Showroom.demoPack(door));
    var folder = out.orElseGet(() -> door.root().resolve("docs/screens"));
    Files.createDirectories(folder);
    var data = Files.createTempDirectory(door.root().resolve(".leju"), "gallery");
    var setting =
        new Showroom.Setting(shown, data, port, paths.isEmpty(), List.of("idle-seconds=900"));
    try (var showroom = Showroom.openOf(new Scope(committee), door, setting)) {
      if (paths.isEmpty()) {
        new Tour(showroom.screen(), folder).walk();
      } else {
        draw(showroom, folder);
      }
    }
    return 0;
  }

  private void draw(Showroom showroom, Path folder) {
    try (var browser = Browser.open()) {
      var page = browser.panel(landscape ? 1920 : 1080, landscape ? 1080 : 1920);
      page.navigate(showroom.address("/home"));
      for (var wish : wishes()) {
        page.locator("[data-prefer=" + wish + "]").click();
        page.waitForTimeout(400);
      }
      for (var path : paths) {
        page.navigate(showroom.address(path));
        page.waitForTimeout(300);
        var file = folder.resolve(name(path) + ".png");
        page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setPath(file));
        System.out.println(file);
      }
    }
  }

  private List<String> wishes() {
    var wishes = new ArrayList<String>();
    if (large) {
      wishes.add("large");
    }
    if (contrast) {
      wishes.add("contrast");
    }
    if (english) {
      wishes.add("language");
    }
    return wishes;
  }

  private String name(String path) {
    var modes = String.join("-", wishes());
    return path.substring(1).replaceAll("[^a-z0-9-]+", "-")
        + (modes.isEmpty() ? "" : "-" + modes)
        + (landscape ? "-landscape" : "");
  }
}
