package community.leju.hub.ceremony;

import community.leju.content.item.Text;
import community.leju.hub.pages.Pages;
import community.leju.hub.review.CannotMove;
import community.leju.hub.review.Renewals;
import community.leju.hub.review.Reviews;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Refusal;
import java.util.List;

/** Who signs what, and until when; an approver signs again what ends soon. */
public final class KeyPages {
  private static final String ADDRESS = "/keys";

  private final Database database;
  private final KeyStatus status;
  private final Reviews reviews;
  private final Renewals renewals;
  private final Pages pages;

  /**
   * One role as the page shows it.
   *
   * @param renewable whether this approver alone may sign it anew
   */
  public record Row(
      String role,
      String name,
      String signers,
      String holders,
      String left,
      boolean ends,
      String problem,
      boolean renewable) {}

  public KeyPages(
      Database database, KeyStatus status, Reviews reviews, Renewals renewals, Pages pages) {
    this.database = database;
    this.status = status;
    this.reviews = reviews;
    this.renewals = renewals;
    this.pages = pages;
  }

  /** Adds the page; beside its entry stands how many roles end soon. */
  public void addTo(Console console) {
    console.entry(
        ADDRESS,
        Text.of("签名密钥", "Keys"),
        Permission.KEYS,
        account -> database.read(handle -> status.ending(handle, account.scope())));
    console.get(ADDRESS, Permission.KEYS, this::list);
    console.post(ADDRESS + "/{role}/renew", Permission.APPROVE, this::renew);
  }

  private Answer list(Caller caller) {
    var rows =
        database.read(status::lines).stream()
            .filter(line -> KeyStatus.isOf(line.role(), caller.account().scope()))
            .map(line -> row(line, caller))
            .toList();
    return Answer.page(pages.keys(caller.frame(), rows));
  }

  private static Row row(KeyStatus.Line line, Caller caller) {
    var say = caller.say();
    var days =
        line.daysLeft()
            .map(left -> say.of("还有 " + left + " 天", left + " days"))
            .orElse(say.of("尚未签发过", "nothing signed yet"));
    return new Row(
        line.role(),
        say.of(name(line.role())),
        line.threshold() + " / " + line.holders().size(),
        String.join("、", line.holders()),
        days,
        line.ends(),
        line.problem().orElse(""),
        line.version() > 0 && isRenewable(line, caller.account()));
  }

  private static boolean isRenewable(KeyStatus.Line line, Account account) {
    return line.threshold() == 1
        && account.may(Permission.APPROVE)
        && line.holders().contains(account.login());
  }

  private static Text name(String role) {
    return switch (role) {
      case "root" -> Text.of("信任根（离线）", "Root (offline)");
      case "targets" -> Text.of("授权（离线）", "Delegations (offline)");
      case "snapshot", "timestamp" -> Text.of("每日自动签名", "Signed daily by itself");
      case "street" -> Text.of("街道", "Street");
      case "alert" -> Text.of("紧急提醒", "Alerts");
      default -> Text.of(role, role);
    };
  }

  private Answer renew(Caller caller) {
    var role = caller.exchange().path("role");
    var say = caller.say();
    var mine =
        database.read(status::lines).stream()
            .filter(line -> line.role().equals(role) && isRenewable(line, caller.account()))
            .findFirst();
    if (mine.isEmpty()) {
      throw new Refusal(404, say.of("没有这一项。", "There is no such role of yours."));
    }
    try {
      var password = caller.exchange().form().value("password");
      var signer = reviews.signer(caller.account(), password, "keys.renew", 0);
      renewals.renew(role, List.of(signer), caller.account().login());
    } catch (CannotMove e) {
      return caller.goToProblem(ADDRESS, say.of(e.reason()));
    }
    return caller.goTo(ADDRESS, say.of("已续签，再用 400 天。", "Signed anew for 400 days."));
  }
}
