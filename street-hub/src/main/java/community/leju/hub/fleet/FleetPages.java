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
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The technicians' desk: codes, kiosks, revocation. */
public final class FleetPages {
  private final Database database;
  private final Kiosks kiosks;
  private final FleetLines fleet;
  private final DeviceReports reports;
  private final Enrolments enrolments;
  private final OfficeKeys officeKeys;
  private final Items items;
  private final AuditLog audit;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  /** A committee to choose. */
  public record Choice(String code, String name) {}

  /** A code that was just made. */
  public record Shown(String digits, String committee, String until) {}

  public FleetPages(
      Database database,
      Kiosks kiosks,
      FleetLines fleet,
      DeviceReports reports,
      Enrolments enrolments,
      OfficeKeys officeKeys,
      Items items,
      AuditLog audit,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.database = database;
    this.kiosks = kiosks;
    this.fleet = fleet;
    this.reports = reports;
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
    console.entry("/kiosks", Text.of("终端", "Kiosks"), Permission.FLEET, reports::needy);
    console.get("/kiosks", Permission.FLEET, caller -> page(caller, Optional.empty()));
    console.listen("/kiosks/lines", Permission.FLEET, this::lines);
    console.post("/kiosks/codes", Permission.FLEET, this::code);
    console.post("/kiosks/{number}/revoke", Permission.FLEET, this::revoke);
  }

  private Answer page(Caller caller, Optional<Shown> shown) {
    var reach = caller.account().scope();
    var choices =
        database.read(handle ->
            offices(handle).stream()
                .filter(scope -> !scope.isStreet() && (reach.isStreet() || reach.equals(scope)))
                .map(scope -> new Choice(scope.value(), items.nameOf(handle, scope)))
                .toList());
    var now = fleet.of(caller.account(), caller.say());
    return Answer.page(pages.kiosks(caller.frame(), now, choices, shown));
  }

  /** The page's own script asks for them again: nobody has pressed anything. */
  private Answer lines(Caller caller) {
    var now = fleet.of(caller.account(), caller.say());
    return Answer.page(pages.kioskLines(caller.frame(), now));
  }

  private List<Scope> offices(Handle handle) {
    return officeKeys.all(handle).stream().map(OfficeKey::office).toList();
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
