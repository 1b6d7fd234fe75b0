package community.leju.trials.console;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, without a window. */
public final class Browser implements AutoCloseable {
  /** Debian's; Playwright would download its own. */
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  public static Browser open() {
    var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options = new LaunchOptions().setExecutablePath(CHROMIUM).setHeadless(true).setArgs(FLAGS);
    return new Browser(playwright, playwright.chromium().launch(options));
  }

  /** A fresh visitor of a console, without cookies. */
  public Desk desk(String console) {
    var context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1366, 900)
                .setLocale("zh-CN"));
    context.setDefaultTimeout(15_000);
    return new Desk(console, context.newPage());
  }

  /** A page as large as a panel, for the kiosk's own pages. */
  public Page panel(int width, int height) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height);
    return chromium.newContext(options).newPage();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
