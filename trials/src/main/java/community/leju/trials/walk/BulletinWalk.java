package community.leju.trials.walk;

import com.microsoft.playwright.options.FilePayload;
import community.leju.process.launch.Failure;
import community.leju.trials.console.Browser;
import community.leju.trials.console.Desk;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.stage.Logins;
import community.leju.trials.stage.Stage;
import java.awt.Rectangle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A bulletin, from a clerk's keyboard to the screen. */
public final class BulletinWalk implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration MOST = Duration.ofSeconds(20);

  private final Stage stage;
  private final KioskScreen screen;
  private final Clock clock;
  private final Desk clerk;
  private final Desk approver;

  /** Signs both people in. */
  public BulletinWalk(Stage stage, Browser browser, KioskScreen screen, Clock clock) {
    this.stage = stage;
    this.screen = screen;
    this.clock = clock;
    this.clerk = signedIn(browser, Logins.CLERK);
    this.approver = signedIn(browser, Logins.APPROVER);
  }

  private Desk signedIn(Browser browser, String who) {
    var login = stage.logins().of(who);
    return browser.desk(stage.console()).signIn(login.login(), login.password());
  }

  /**
   * One bulletin's way.
   *
   * @param picture of the console with the preview
   * @return from the press on publish to the last change of the screen's pixels
   */
  public Duration run(String title, Path picture) {
    var today = LocalDate.now(clock.withZone(ZONE));
    var draft =
        new Desk.Draft(
            title,
            "本周六上午九点，社区服务站门前，免费理发、磨刀、量血压。",
            "各位居民：本周六上午九点至十一点半，社区服务站门前举办便民服务日，欢迎街坊邻居前来参加。",
            today.toString(),
            today.plusDays(30).toString(),
            "publicity");
    clerk.writeAndSubmit(draft, drawing(), picture);
    var login = stage.logins().of(Logins.APPROVER);
    approver.prepareApproval(title, login.password());
    if (screen.find(KioskScreen.TITLES, title).isPresent()) {
      throw new Failure("the screen shows '" + title + "' before it was approved");
    }
    return publish(title);
  }

  private Duration publish(String title) {
    var display = new Rectangle(screen.eye().size());
    // The clock's minute must not be taken for the bulletin.
    display.height = display.height * 4 / 5;
    display.y = display.height / 8;
    var pressed = approver.approve(clock);
    var end = pressed.plus(MOST);
    int last = screen.eye().glance(display);
    Optional<Instant> changed = Optional.empty();
    while (clock.instant().isBefore(end)) {
      var at = clock.instant();
      int now = screen.eye().glance(display);
      if (now != last) {
        last = now;
        changed = Optional.of(at);
      }
      if (changed.isPresent() && screen.find(KioskScreen.TITLES, title).isPresent()) {
        return Duration.between(pressed, changed.get());
      }
    }
    throw new Failure("the screen never showed '" + title + "': " + approver.flash());
  }

  /** Takes it off again, so that the next one has its place. */
  public void withdraw(String title) {
    approver.withdraw(title, stage.logins().of(Logins.APPROVER).password());
  }

  private static FilePayload drawing() {
    return new FilePayload("map.png", "image/png", Drawing.png());
  }

  @Override
  public void close() {
    clerk.close();
    approver.close();
  }
}
