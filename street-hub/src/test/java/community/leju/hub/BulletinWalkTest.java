package community.leju.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import community.leju.hub.staff.Role;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real browser; its pictures are kept in {@code target/pictures}. */
class BulletinWalkTest {
  private static final Path PICTURES = Path.of("target/pictures");

  @TempDir Path folder;
  private HubFixture hub;
  private Playwright playwright;
  private Browser browser;
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    hub = HubFixture.fresh(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  @AfterEach
  void stop() {
    browser.close();
    playwright.close();
    hub.close();
  }

  private Page signIn(String login) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1366, 900).setLocale("zh-CN"));
    context.setDefaultTimeout(10_000);
    var page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    page.navigate(hub.address() + "/");
    page.fill("[name=login]", login);
    page.fill("[name=password]", HubFixture.PASSWORD);
    page.click("main button");
    page.waitForURL(url -> !url.contains("sign-in"));
    return page;
  }

  private static void picture(Page page, String name) {
    // The whole street's list is a long page; on a busy machine its picture takes its time.
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + ".png"))
            .setFullPage(true)
            .setTimeout(60_000));
  }

  private static byte[] poster() throws IOException {
    var image = new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x0B5563));
    pen.fillRect(0, 0, 900, 500);
    pen.setColor(new Color(0xF6F4EE));
    pen.fillOval(300, 100, 300, 300);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Test
  void clerkWritesApproverSignsAndTheReleaseCarriesIt() throws IOException {
    var clerk = signIn("li");
    picture(clerk, "bulletins-empty");
    write(clerk);
    clerk.click("button[value=submit]");
    clerk.waitForSelector(".flash.good");
    picture(clerk, "bulletins");

    var approver = signIn("chen");
    picture(approver, "reviews");
    approver.click("text=测试4711");
    approver.frameLocator("#preview").locator("text=请各位居民").waitFor();
    picture(approver, "review");
    approver.fill("#approve [name=password]", HubFixture.PASSWORD);
    approver.click("#approve button");
    approver.waitForSelector(".flash.good");
    picture(approver, "reviews-done");

    var release = ReleaseClient.update(hub);
    var path =
        release.targets().keySet().stream()
            .filter(one -> one.contains("/bulletin/"))
            .findFirst()
            .orElseThrow();
    var document = ReleaseClient.target(hub, path, ReleaseClient.pin(release, path));
    var bulletin =
        (Bulletin) Catalogue.read(ItemRef.ofTargetPath(path).orElseThrow(), document).orElseThrow();
    assertThat(bulletin.title().zh()).isEqualTo("测试4711");
    assertThat(bulletin.body().zh()).contains("<strong>").contains("请各位居民");
    assertThat(bulletin.posting().approver()).isEqualTo("陈国平");
    var shown = bulletin.pictures().getFirst();
    var blob = shown.targetPath(HubFixture.FIRST);
    assertThat(ReleaseClient.target(hub, blob, ReleaseClient.pin(release, blob))).isNotEmpty();
    assertThat(complaints).isEmpty();
  }

  private void write(Page clerk) throws IOException {
    clerk.click("text=写第一条公告");
    clerk.waitForSelector(".ProseMirror");
    clerk.fill("[name=title]", "测试4711");
    clerk.fill("[name=category]", "医保");
    clerk.fill("[name=publisher]", "云间第一居民委员会");
    clerk.fill("[name=summary]", "城乡居民医保缴费开始，请于月底前办理。");
    clerk.click("[data-rich=body] .ProseMirror");
    clerk.keyboard().type("请各位居民于");
    clerk.click("[data-tool=bold]");
    clerk.keyboard().type("1月31日前");
    clerk.click("[data-tool=bold]");
    clerk.keyboard().type("到居委会一号窗口办理缴费登记，携带身份证和医保卡。");
    clerk.setInputFiles("#upload", new FilePayload("poster.png", "image/png", poster()));
    clerk.waitForSelector("#pictures .picture img[src]");
    clerk.frameLocator("#preview").locator("text=1月31日前").waitFor();
    clerk.frameLocator("#preview").locator("text=测试4711").first().waitFor();
    picture(clerk, "editor");
  }

  @Test
  void everyOtherPageIsDrawn() throws IOException {
    hub.add("tech", "周师傅", Role.TECHNICIAN, Scope.STREET);
    hub.importPack(HubFixture.DEMO_PACK, Optional.of("wang"));
    hub.publish(HubFixture.service(1));
    var kiosk = TestKiosk.enrolled(hub);
    var booked = kiosk.book("2026-01-06T09:30", "张阿姨");
    kiosk.put(booked.envelope());
    kiosk.put(kiosk.book("2026-01-06T09:30", "刘先生").envelope());
    kiosk.put(kiosk.book("2026-01-06T09:31", "孙奶奶").envelope());

    var outside =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1366, 900).setLocale("zh-CN"));
    var page = outside.newPage();
    page.navigate(hub.address() + "/sign-in");
    picture(page, "sign-in");
    page.navigate(
        booked.qr().replace(booked.qr().substring(0, booked.qr().indexOf("/S/")), hub.address()));
    picture(page, "status");

    var clerk = signIn("li");
    clerk.navigate(hub.address() + "/inbox");
    assertThat(clerk.textContent("table")).contains("张阿姨");
    picture(clerk, "inbox");
    clerk.navigate(hub.address() + "/slips");
    clerk.fill("[name=code]", booked.qr());
    clerk.press("[name=code]", "Enter");
    clerk.waitForSelector(".verdict.good");
    assertThat(clerk.textContent("#number")).isEqualTo("0001 00001 " + number(booked));
    picture(clerk, "slips");
    clerk.navigate(hub.address() + "/bulletins/new");
    clerk.waitForSelector(".ProseMirror");
    clerk.click("button[value=submit]");
    clerk.waitForSelector(".flash.bad");
    picture(clerk, "editor-problems");
    clerk.click("header button[name=language]");
    picture(clerk, "editor-english");
    clerk.navigate(hub.address() + "/kiosks");
    picture(clerk, "refused");
    clerk.navigate(hub.address() + "/bulletins");
    picture(clerk, "bulletins-english");

    var technician = signIn("tech");
    technician.waitForSelector("#enrol [name=code]");
    picture(technician, "kiosks");
    picture(signIn("manager"), "audit");
    var approver = signIn("wang");
    picture(approver, "reviews-full");
    approver.click("text=医保");
    approver.frameLocator("#preview").locator(".lj-article").waitFor();
    picture(approver, "review-published");
  }

  private static char number(TestKiosk.Booked booked) {
    var digits = booked.envelope().clear().number().digits();
    return digits.charAt(digits.length() - 1);
  }
}
