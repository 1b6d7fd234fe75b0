package community.leju.hub.appointment;

import community.leju.content.guide.Service;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Text;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.CannotOpen;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.UnknownSuite;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The office's inbox. Answers are opened for the page that shows them, with the session's key. */
public final class InboxPages {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final Database database;
  private final Items items;
  private final OfficeKeys officeKeys;
  private final AuditLog audit;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  /** One submission as the page lists it. */
  public record Line(
      String id,
      String received,
      String number,
      String service,
      String slot,
      String outcome,
      String outcomeName,
      boolean sealed,
      boolean deleted,
      String name,
      String phone,
      boolean done) {}

  public InboxPages(
      Database database,
      Items items,
      OfficeKeys officeKeys,
      AuditLog audit,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.database = database;
    this.items = items;
    this.officeKeys = officeKeys;
    this.audit = audit;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /** Adds the pages. */
  public void addTo(Console console) {
    console.entry("/inbox", Text.of("预约收件箱", "Inbox"), Permission.INBOX);
    console.get("/inbox", Permission.INBOX, this::list);
    console.post("/inbox/{id}/done", Permission.INBOX, this::done);
  }

  private Answer list(Caller caller) {
    var account = caller.account();
    return database.read(handle -> {
      var keys =
          caller
              .who()
              .openingKey()
              .map(own -> officeKeys.open(handle, account.id(), own))
              .orElse(Map.of());
      var lines =
          SubmissionTable.ofOffice(handle, account.scope()).stream()
              .map(taken -> line(handle, caller, taken, keys))
              .toList();
      return Answer.page(pages.inbox(caller.frame(), lines, !keys.isEmpty()));
    });
  }

  private Line line(Handle handle, Caller caller, Taken taken, Map<String, byte[]> keys) {
    var clear = taken.envelope().clear();
    var opened =
        Optional.ofNullable(keys.get(taken.envelope().keyId()))
            .flatMap(secret -> open(secret, taken.envelope()));
    var service =
        items
            .published(handle, taken.service(), Service.class)
            .map(one -> caller.say().of(one.title()))
            .orElse(taken.service().id());
    return new Line(
        clear.id().hex(),
        AT.format(taken.receivedAt().atZone(zone)),
        clear.number().grouped(),
        service,
        clear.slot().map(slot -> SlotWords.of(slot, caller.say())).orElse("—"),
        taken.outcome().key(),
        caller.say().of(OutcomeWords.of(taken.outcome())),
        opened.isEmpty(),
        taken.envelope().isEmptied(),
        opened.map(Appointment::name).orElse(""),
        opened.map(Appointment::phone).orElse(""),
        taken.doneAt().isPresent());
  }

  /** Empty where it does not open: it stays in the list, marked, and the rest is shown. */
  private static Optional<Appointment> open(byte[] key, Envelope envelope) {
    try {
      return Optional.of(Appointment.parse(Sealing.open(key, envelope)));
    } catch (CannotOpen | UnknownSuite | InvalidDocument e) {
      return Optional.empty();
    }
  }

  private Answer done(Caller caller) {
    var say = caller.say();
    SubmissionId id;
    try {
      id = new SubmissionId(caller.exchange().path("id"));
    } catch (InvalidField e) {
      throw new Refusal(404, say.of("没有这一条。", "No such submission."));
    }
    var account = caller.account();
    boolean marked =
        database.write(handle -> {
          boolean done =
              SubmissionTable.markDone(
                  handle, id, account.scope(), account.login(), clock.instant());
          if (done) {
            audit.write(handle, account.login(), "submission.done", id.hex(), "ok");
          }
          return done;
        });
    return marked
        ? caller.goTo("/inbox", say.of("已标记为办结。", "Marked as done."))
        : caller.goToProblem("/inbox", say.of("这一条已由同事办结。", "A colleague has done it already."));
  }
}
