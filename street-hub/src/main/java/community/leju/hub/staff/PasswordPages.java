package community.leju.hub.staff;

import community.leju.hub.pages.Pages;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Say;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** One's own password, for everybody. */
public final class PasswordPages {
  private static final String ADDRESS = "/password";

  private final PasswordChange change;
  private final Pages pages;
  private final SecureRandom random;
  private final Clock clock;

  public PasswordPages(PasswordChange change, Pages pages, SecureRandom random, Clock clock) {
    this.change = change;
    this.pages = pages;
    this.random = random;
    this.clock = clock;
  }

  /** Adds the page; the head of every page leads to it. */
  public void addTo(Console console) {
    console.get(ADDRESS, Permission.SELF, caller -> page(caller, 200, ""));
    console.post(ADDRESS, Permission.SELF, this::change);
  }

  private Answer change(Caller caller) {
    var form = caller.exchange().form();
    var say = caller.say();
    if (!form.value("after").equals(form.value("again"))) {
      return page(
          caller,
          422,
          say.of("两次输入的新密码不一样，请重新输入。", "The two new passwords differ. Type them again."));
    }
    var login = caller.account().login();
    return switch (change.change(login, form.value("before"), form.value("after"))) {
      case PasswordChange.Result.Changed changed -> {
        // A session that somebody else may have seen ends with the password it was begun with.
        caller.visit().signIn(changed.signedIn(), random);
        yield caller.goTo("/", say.of("密码已更换。", "Your password was changed."));
      }
      case PasswordChange.Result.Wrong _ ->
          page(
              caller,
              401,
              say.of("原密码不对，没有更换。", "The old password is wrong. Nothing was changed."));
      case PasswordChange.Result.Locked locked -> page(caller, 429, wait(say, locked.until()));
      case PasswordChange.Result.Unfit _ ->
          page(
              caller,
              422,
              say.of(
                  "新密码须为 8 到 200 个字符，并且与原密码不同。",
                  "The new password needs 8 to 200 characters and must differ from the old one."));
    };
  }

  private String wait(Say say, Instant until) {
    long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    return say.of(
        "输错次数过多，请等 " + seconds + " 秒再试。", "Too many wrong tries. Wait " + seconds + " seconds.");
  }

  private Answer page(Caller caller, int status, String problem) {
    return Answer.page(status, pages.password(caller.frame(), problem));
  }
}
