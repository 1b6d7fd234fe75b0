package community.leju.hub.fleet;

import community.leju.content.item.InvalidField;
import community.leju.content.item.Scope;
import community.leju.content.item.Text;
import community.leju.content.submission.OfficeKey;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.pages.Pages;
import community.leju.hub.review.Items;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Say;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The technicians' desk: codes, kiosks, revocation. */
public final class FleetPages {
  /** A kiosk asks at least every minute or two; silent for longer, something is wrong. */
  private static final Duration SILENT = Duration.ofMinutes(5);

  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Database database;
  private final Kiosks kiosks;
  private final Enrolments enrolments;
  private final OfficeKeys officeKeys;
  private final Items items;
  private final AuditLog audit;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  /** One kiosk as the page lists it. */
  public record Line(
      int number,
      String committee,
      String seen,
      String state,
      String stateName,
      boolean revocable) {}

  /** A committee to choose. */
  public record Choice(String code, String name) {}

  /** A code that was just made. */
  public record Shown(String digits, String committee, String until) {}

  public FleetPages(
      Database database,
      Kiosks kiosks,
      Enrolments enrolments,
      OfficeKeys officeKeys,
      Items items,
      AuditLog audit,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.database = database;
    this.kiosks = kiosks;
    this.enrolments = enrolments;
    this.officeKeys = officeKeys;
    this.items = items;
    this.audit = audit;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /** Adds the pages. */
  public void addTo(Console console) {
    console.entry("/kiosks", Text.of("终端", "Kiosks"), Permission.FLEET);
    console.get("/kiosks", Permission.FLEET, caller -> page(caller, Optional.empty()));
    console.post("/kiosks/codes", Permission.FLEET, this::code);
    console.post("/kiosks/{number}/revoke", Permission.FLEET, this::revoke);
  }

  private Answer page(Caller caller, Optional<Shown> shown) {
    var reach = caller.account().scope();
    var lines =
        database.read(handle ->
            kiosks.all(handle).stream()
                .filter(kiosk -> caller.account().covers(kiosk.committee()))
                .map(kiosk -> line(kiosk, items.nameOf(handle, kiosk.committee()), caller.say()))
                .toList());
    var choices =
        database.read(handle ->
            offices(handle).stream()
                .filter(scope -> !scope.isStreet() && (reach.isStreet() || reach.equals(scope)))
                .map(scope -> new Choice(scope.value(), items.nameOf(handle, scope)))
                .toList());
    return Answer.page(pages.kiosks(caller.frame(), lines, choices, shown));
  }

  private List<Scope> offices(Handle handle) {
    return officeKeys.all(handle).stream().map(OfficeKey::office).toList();
  }

  private Line line(Kiosk kiosk, String committee, Say say) {
    boolean silent = kiosk.seenAt().plus(SILENT).isBefore(clock.instant());
    var state = kiosk.isRevoked() ? "revoked" : silent ? "silent" : "alive";
    var name =
        kiosk.isRevoked()
            ? say.of("已注销", "Revoked")
            : silent ? say.of("失联", "Silent") : say.of("在线", "Alive");
    return new Line(
        kiosk.number(),
        committee,
        AT.format(kiosk.seenAt().atZone(zone)),
        state,
        name,
        !kiosk.isRevoked());
  }

  private Answer code(Caller caller) {
    var committee = committee(caller);
    caller.mustCover(committee);
    var code = enrolments.create(committee, caller.account().login());
    var name = database.read(handle -> items.nameOf(handle, committee));
    var until =
        DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(code.expiresAt().atZone(zone));
    return page(caller, Optional.of(new Shown(code.digits(), name, until)));
  }

  private Scope committee(Caller caller) {
    try {
      var scope = new Scope(caller.exchange().form().value("committee"));
      var known = database.read(this::offices);
      if (!scope.isStreet() && known.contains(scope)) {
        return scope;
      }
    } catch (InvalidField e) {
      // Falls through: not one of the page's choices.
    }
    throw new Refusal(422, caller.say().of("请选择居委会。", "Choose a committee."));
  }

  private Answer revoke(Caller caller) {
    int number = Math.toIntExact(caller.exchange().number("number"));
    var kiosk =
        database
            .read(handle -> kiosks.find(handle, number))
            .orElseThrow(() -> new Refusal(404, caller.say().of("没有这台终端。", "No such kiosk.")));
    caller.mustCover(kiosk.committee());
    database.change(handle -> {
      kiosks.revoke(handle, number, clock.instant());
      audit.write(handle, caller.account().login(), "kiosk.revoke", "kiosk " + number, "ok");
    });
    return caller.goTo("/kiosks", caller.say().of("终端已注销。", "The kiosk was revoked."));
  }
}
