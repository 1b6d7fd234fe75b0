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
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The technicians' desk: kiosks, enrolment, replacement, revocation. */
public final class FleetPages {
  private final Database database;
  private final Kiosks kiosks;
  private final FleetLines fleet;
  private final DeviceReports reports;
  private final Enrolments enrolments;
  private final FirstContact firstContact;
  private final OfficeKeys officeKeys;
  private final Items items;
  private final AuditLog audit;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  /** A committee to choose. */
  public record Choice(String code, String name) {}

  /** A kiosk that another may take the place of. */
  public record Dead(int number, String committee) {}

  /** A kiosk that shows a code and waits. */
  public record Waiting(String origin, String since, boolean isClosed) {}

  /** What the form for a new kiosk offers. */
  public record NewKiosk(
      List<Choice> choices, List<Dead> dead, List<Waiting> waiting, String address, String pin) {}

  public FleetPages(
      Database database,
      Kiosks kiosks,
      FleetLines fleet,
      DeviceReports reports,
      Enrolments enrolments,
      FirstContact firstContact,
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
    this.firstContact = firstContact;
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
    console.get("/kiosks", Permission.FLEET, this::page);
    console.listen("/kiosks/lines", Permission.FLEET, this::lines);
    console.post("/kiosks/enrol", Permission.FLEET, this::enrol);
    console.post("/kiosks/{number}/revoke", Permission.FLEET, this::revoke);
  }

  private Answer page(Caller caller) {
    var account = caller.account();
    var now = fleet.of(account, caller.say());
    var dead =
        now.lines().stream()
            .filter(FleetLines.Line::revocable)
            .map(line -> new Dead(line.number(), line.committee()))
            .sorted(Comparator.comparingInt(Dead::number))
            .toList();
    var waiting =
        enrolments.waiting().stream()
            .map(one -> new Waiting(one.origin(), at(one.since()), one.isClosed()))
            .toList();
    var form =
        new NewKiosk(
            choices(account.scope()),
            dead,
            waiting,
            firstContact.address().get(),
            firstContact.pin().toString());
    return Answer.page(pages.kiosks(caller.frame(), now, form));
  }

  private List<Choice> choices(Scope reach) {
    return database.read(handle ->
        offices(handle).stream()
            .filter(scope -> !scope.isStreet() && (reach.isStreet() || reach.equals(scope)))
            .map(scope -> new Choice(scope.value(), items.nameOf(handle, scope)))
            .toList());
  }

  private String at(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
  }

  /** The page's own script asks for them again: nobody has pressed anything. */
  private Answer lines(Caller caller) {
    var now = fleet.of(caller.account(), caller.say());
    return Answer.page(pages.kioskLines(caller.frame(), now));
  }

  private List<Scope> offices(Handle handle) {
    return officeKeys.all(handle).stream().map(OfficeKey::office).toList();
  }

  private Answer enrol(Caller caller) {
    var committee = committee(caller);
    caller.mustCover(committee);
    var say = caller.say();
    var replaces = replaced(caller, committee);
    var code = caller.exchange().form().value("code").replaceAll("[\\s-]", "");
    return switch (enrolments.type(code, committee, replaces, caller.account().login())) {
      case Enrolments.Typed.Enrolled one -> {
        var number = "%04d".formatted(one.kiosk());
        yield caller.goTo(
            "/kiosks",
            say.of(
                "已登记，编号 " + number + "。终端会自己继续。",
                "Enrolled as " + number + ". The kiosk goes on by itself."));
      }
      case Enrolments.Typed.Wrong(int left) when left > 0 ->
          caller.goToProblem(
              "/kiosks",
              say.of(
                  "没有终端显示这个码，还可以试 " + left + " 次。",
                  "No kiosk shows this code. Tries left: " + left + "."));
      case Enrolments.Typed.Wrong _ ->
          caller.goToProblem(
              "/kiosks",
              say.of(
                  "输错五次，等待中的终端都已作废。十五分钟后在终端上重新登记。",
                  "Five wrong codes: every kiosk that waited is refused. Enrol it anew in 15 minutes."));
      case Enrolments.Typed.Nobody _ ->
          caller.goToProblem(
              "/kiosks",
              say.of(
                  "没有终端在等待登记。先在终端上运行登记命令。", "No kiosk waits to be enrolled. Begin at the kiosk."));
    };
  }

  private Optional<Kiosk> replaced(Caller caller, Scope committee) {
    var number = caller.exchange().form().value("replaces");
    if (number.isEmpty()) {
      return Optional.empty();
    }
    var found =
        number.matches("[0-9]{1,4}")
            ? database.read(handle -> kiosks.find(handle, Integer.parseInt(number)))
            : Optional.<Kiosk>empty();
    return Optional.of(
        found
            .filter(kiosk -> !kiosk.isRevoked() && kiosk.committee().equals(committee))
            .orElseThrow(() ->
                new Refusal(
                    422,
                    caller
                        .say()
                        .of(
                            "只能替换同一居委会在用的终端。",
                            "Choose a kiosk of the same committee that is in use."))));
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
