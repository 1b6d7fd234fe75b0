package community.leju.hub.alert;

import community.leju.content.alert.Alert;
import community.leju.content.alert.Severity;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Text;
import community.leju.content.render.SeverityWords;
import community.leju.hub.bulletin.Preview;
import community.leju.hub.pages.Pages;
import community.leju.hub.review.CannotMove;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.street.StreetProfile;
import community.leju.hub.web.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** 紧急提醒: write, look at it as the kiosk shows it, sign; and take it back. */
public final class AlertPages {
  private static final String ADDRESS = "/alerts";

  private final Alerts alerts;
  private final StreetProfile street;
  private final Preview preview;
  private final Pages pages;
  private final Clock clock;
  private final DateTimeFormatter ids;
  private final DateTimeFormatter times;

  public AlertPages(
      Alerts alerts, StreetProfile street, Preview preview, Pages pages, Clock clock) {
    this.alerts = alerts;
    this.street = street;
    this.preview = preview;
    this.pages = pages;
    this.clock = clock;
    this.ids = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(street.zone());
    this.times = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(street.zone());
  }

  /** Adds the pages. */
  public void addTo(Console console) {
    console.entry(ADDRESS, Text.of("紧急提醒", "Alerts"), Permission.ALERT);
    console.get(ADDRESS, Permission.ALERT, caller -> page(caller, AlertForm.blank(), "", ""));
    console.post(ADDRESS, Permission.ALERT, this::write);
    console.post(ADDRESS + "/{id}/recall", Permission.ALERT, this::recall);
  }

  /** Draws what was typed; signs it only where that button was pressed. */
  private Answer write(Caller caller) {
    var posted = caller.exchange().form();
    var form = AlertForm.of(posted);
    var now = clock.instant();
    Alert alert;
    try {
      alert = form.alert(ids.format(now), street.name(), now);
    } catch (InvalidField e) {
      return page(caller, form, "", e.field() + ": " + e.problem());
    }
    if (posted.value("do").equals("publish")) {
      try {
        alerts.publish(alert, caller.account(), posted.value("password"));
        var done = Text.of("已签发，各终端马上显示。", "Signed. Every kiosk shows it at once.");
        return caller.goTo(ADDRESS, caller.say().of(done));
      } catch (CannotMove e) {
        return page(caller, form, drawn(alert, caller), caller.say().of(e.reason()));
      }
    }
    return page(caller, form, drawn(alert, caller), "");
  }

  private Answer recall(Caller caller) {
    try {
      alerts.recall(
          caller.exchange().path("id"),
          caller.account(),
          caller.exchange().form().value("password"));
    } catch (CannotMove e) {
      return caller.goToProblem(ADDRESS, caller.say().of(e.reason()));
    }
    return caller.goTo(ADDRESS, caller.say().of(Text.of("已撤回。", "Recalled.")));
  }

  private String drawn(Alert alert, Caller caller) {
    return preview.page(alert.approvedBy(caller.account().name()), caller.say().language());
  }

  private Answer page(Caller caller, AlertForm form, String drawn, String problem) {
    var now = clock.instant();
    var rows = alerts.newest().stream().map(one -> row(one, caller, now)).toList();
    return Answer.page(pages.alerts(caller.frame(), new AlertView(form, problem, drawn, rows)));
  }

  private AlertView.Row row(Published one, Caller caller, Instant now) {
    var alert = one.alert();
    return new AlertView.Row(
        alert.id(),
        alert.title().in(caller.say().language()),
        severity(alert.severity(), caller),
        times.format(alert.validFrom()) + " – " + times.format(alert.validUntil()),
        one.publishedBy(),
        caller.say().of(state(one, now)),
        one.isStanding(now));
  }

  private static String severity(Severity severity, Caller caller) {
    return SeverityWords.label(severity).in(caller.say().language());
  }

  private static Text state(Published one, Instant now) {
    if (one.recalledAt().isPresent()) {
      return Text.of("已撤回", "Recalled");
    }
    return one.isStanding(now) ? Text.of("正在显示", "On the screens") : Text.of("已结束", "Over");
  }
}
