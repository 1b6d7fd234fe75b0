package community.leju.trials.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** One person at the console, who presses what the pages offer. */
public final class Desk implements AutoCloseable {
  private final String console;
  private final Page page;

  Desk(String console, Page page) {
    this.console = console;
    this.page = page;
  }

  public Desk signIn(String login, String password) {
    open("/sign-in");
    page.locator("input[name=login]").fill(login);
    page.locator("input[name=password]").fill(password);
    press("登录");
    page.waitForURL(address -> !address.contains("/sign-in"));
    return this;
  }

  /** What a new kiosk knows this hub by. */
  public String pinForKiosks() {
    open("/kiosks");
    return page.locator("#enrol").getAttribute("data-pin");
  }

  /** Types the code that a kiosk of a committee shows. */
  public void typeCode(String committee, String code) {
    open("/kiosks");
    page.locator("select[name=committee]").selectOption(committee);
    page.locator("input[name=code]").fill(code);
    press("登记");
    page.getByText("已登记").first().waitFor();
  }

  /** A bulletin as a clerk writes it. */
  public record Draft(
      String title, String summary, String body, String from, String until, String board) {}

  /** Writes a bulletin, with a picture, and submits it. */
  public void writeAndSubmit(Draft draft, FilePayload picture, Path pictureOfPreview) {
    open("/bulletins/new");
    page.locator("input[name=title]").fill(draft.title());
    page.locator("select[name=board]").selectOption(draft.board());
    page.locator("input[name=category]").fill("通知");
    page.locator("input[name=from]").fill(draft.from());
    page.locator("input[name=until]").fill(draft.until());
    page.locator("input[name=summary]").fill(draft.summary());
    page.locator("[data-rich=body] [contenteditable=true]").fill(draft.body());
    page.locator("#upload").setInputFiles(picture);
    page.locator("#pictures input[type=text], #pictures input:not([type])").first().fill("社区示意图");
    page.frameLocator("#preview").getByText(draft.title()).first().waitFor();
    page.screenshot(new Page.ScreenshotOptions().setPath(pictureOfPreview).setFullPage(true));
    press("提交审核");
    page.locator(".flash.good").waitFor();
  }

  /** Opens a bulletin that waits for approval and types the signing password. */
  public void prepareApproval(String title, String password) {
    open("/reviews");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)).first().click();
    page.locator("#approve input[name=password]").fill(password);
  }

  /** Presses the button that publishes; gives the moment just before. */
  public Instant approve(Clock clock) {
    Locator button = page.locator("#approve button.primary");
    button.scrollIntoViewIfNeeded();
    var pressed = clock.instant();
    button.click();
    return pressed;
  }

  /** Takes a published bulletin off the screens. */
  public void withdraw(String title, String password) {
    open("/reviews");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)).first().click();
    var form = page.locator("form[action$=withdraw]");
    form.locator("input[name=password]").fill(password);
    form.locator("button").click();
    page.locator(".flash.good").waitFor();
  }

  public String flash() {
    return page.locator(".flash").first().innerText();
  }

  /** Begins a bulletin that is not kept anywhere yet. */
  public void beginBulletin(String title) {
    open("/bulletins/new");
    page.locator("input[name=title]").fill(title);
  }

  public String begunTitle() {
    return page.locator("input[name=title]").inputValue();
  }

  /** Waits until the bar on top of the page says so. */
  public void awaitBar(String words) {
    page.locator("#calls").getByText(words).first().waitFor();
  }

  /** Presses a button of the bar on top of the page. */
  public void pressInBar(String button) {
    var name = new Locator.GetByRoleOptions().setName(button).setExact(true);
    page.locator("#calls").getByRole(AriaRole.BUTTON, name).first().click();
  }

  /** Waits until the bar on top of the page has nothing to do. */
  public void awaitEmptyBar() {
    page.locator("#calls .call")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** Waits until the browser's tab says so. */
  public void awaitTabTitle(String words) {
    page.waitForCondition(() -> page.title().contains(words));
  }

  /** Opens a page of the console. */
  public void open(String path) {
    page.navigate(console + path);
  }

  /** Checks a slip's QR and gives what the page says of it. */
  public String checkSlip(String code) {
    open("/slips");
    page.locator("textarea[name=code]").fill(code);
    press("核验");
    return page.locator("main").innerText();
  }

  public String text() {
    return page.locator("main").innerText();
  }

  /** Waits until the page says so by itself. */
  public void awaitText(String words) {
    page.locator("main").getByText(words).first().waitFor();
  }

  /** Waits until the page, reloaded, says so. */
  public boolean eventuallySays(String path, String words) {
    for (int i = 0; i < 50; i++) {
      open(path);
      if (text().contains(words)) {
        return true;
      }
      page.waitForTimeout(200);
    }
    return false;
  }

  public Path picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    return file;
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  @Override
  public void close() {
    page.context().close();
  }
}
