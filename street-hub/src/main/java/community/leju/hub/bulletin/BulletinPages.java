package community.leju.hub.bulletin;

import community.leju.content.bulletin.Attachment;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Text;
import community.leju.hub.pages.Pages;
import community.leju.hub.review.CannotMove;
import community.leju.hub.review.Entry;
import community.leju.hub.review.Items;
import community.leju.hub.review.Reviews;
import community.leju.hub.review.Revision;
import community.leju.hub.review.Saving;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The clerks' desk for bulletins: the list and the editor. */
public final class BulletinPages {
  private static final int MOST_FORM_BYTES = 1 << 20;
  private static final String KIND = Bulletin.KIND.name();

  private final Database database;
  private final Items items;
  private final Reviews reviews;
  private final Pages pages;
  private final BulletinRules rules;
  private final Clock clock;
  private final ZoneId zone;
  private final RandomGenerator random;

  public BulletinPages(
      Database database,
      Items items,
      Reviews reviews,
      Pages pages,
      Clock clock,
      ZoneId zone,
      RandomGenerator random) {
    this.database = database;
    this.items = items;
    this.reviews = reviews;
    this.pages = pages;
    this.rules = new BulletinRules(zone);
    this.clock = clock;
    this.zone = zone;
    this.random = random;
  }

  /** Adds the pages. */
  public void addTo(Console console) {
    console.entry("/bulletins", Text.of("公告", "Bulletins"), Permission.WRITE);
    console.get("/bulletins", Permission.WRITE, this::list);
    console.get("/bulletins/new", Permission.WRITE, this::blank);
    console.get("/bulletins/{id}", Permission.WRITE, this::edit);
    console.post("/bulletins/new", MOST_FORM_BYTES, Permission.WRITE, this::saveNew);
    console.post("/bulletins/{id}", MOST_FORM_BYTES, Permission.WRITE, this::save);
    console.post("/bulletins/{id}/recall", Permission.WRITE, this::recall);
  }

  private Answer list(Caller caller) {
    var rows =
        database.read(handle ->
            items.list(handle, caller.account().scope(), KIND).stream()
                .map(entry ->
                    Row.of(entry, items.nameOf(handle, entry.ref().scope()), caller.say(), zone))
                .toList());
    return Answer.page(pages.bulletins(caller.frame(), rows));
  }

  private Answer blank(Caller caller) {
    var scope = caller.account().scope();
    var name = database.read(handle -> items.nameOf(handle, scope));
    // Before the committee's profile is published it has a code and no name.
    var publisher = name.equals(scope.value()) ? "" : name;
    var form = BulletinForm.blank(LocalDate.ofInstant(clock.instant(), zone), publisher);
    return editor(caller, 200, Optional.empty(), form, Map.of());
  }

  private Answer edit(Caller caller) {
    var entry = entry(caller);
    return editor(caller, 200, Optional.of(entry), formOf(entry), Map.of());
  }

  private BulletinForm formOf(Entry entry) {
    var revision =
        database.read(handle -> items.revision(handle, entry.id(), entry.head())).orElseThrow();
    return revision
        .fields()
        .map(BulletinForm::ofJson)
        .orElseGet(() -> BulletinForm.of(bulletinOf(entry, revision), zone));
  }

  private static Bulletin bulletinOf(Entry entry, Revision revision) {
    return (Bulletin) Catalogue.read(entry.ref(), revision.document().orElseThrow()).orElseThrow();
  }

  private Answer saveNew(Caller caller) {
    var form = caller.exchange().form();
    var fields = BulletinForm.of(form);
    var ref = new ItemRef(caller.account().scope(), KIND, newId());
    var checked = rules.check(ref, fields);
    var entry =
        database.write(handle -> items.create(handle, ref, saving(caller, fields, checked)));
    return saved(caller, entry, fields, checked, form.value("do"));
  }

  /** Of the newest revision that was whole; a draft in between may have lost its document. */
  private List<Attachment> attachments(Entry entry) {
    return database.read(handle -> {
      for (int number = entry.head(); number > 0; number--) {
        var revision = items.revision(handle, entry.id(), number);
        if (revision.filter(one -> one.document().isPresent()).isPresent()) {
          return bulletinOf(entry, revision.get()).attachments();
        }
      }
      return List.of();
    });
  }

  private Answer save(Caller caller) {
    var entry = entry(caller);
    var form = caller.exchange().form();
    var fields = BulletinForm.of(form);
    var checked = rules.check(entry.ref(), fields).with(attachments(entry));
    var written =
        database.write(handle -> {
          var now = items.find(handle, entry.id()).orElseThrow();
          boolean mine = form.value("head").equals(Integer.toString(now.head()));
          return mine && now.isOpen()
              ? Optional.of(items.save(handle, now.id(), saving(caller, fields, checked)))
              : Optional.<Entry>empty();
        });
    if (written.isEmpty()) {
      var collision =
          Text.of(
              "同事在您打开之后保存过，或已提交审核。您写的内容仍在下面，请复制后重新打开再改。",
              "A colleague saved or submitted it after you opened it. Your text is still below: copy"
                  + " it, open the page again and merge.");
      return editor(caller, 409, Optional.of(entry), fields, Map.of("", collision));
    }
    return saved(caller, written.get(), fields, checked, form.value("do"));
  }

  /** After a save that cannot fail for what was typed: submits where that was asked for. */
  private Answer saved(
      Caller caller, Entry entry, BulletinForm fields, BulletinRules.Checked checked, String what) {
    var address = "/bulletins/" + entry.id();
    var say = caller.say();
    if (!what.equals("submit")) {
      var note =
          checked.problems().isEmpty() ? "" : say.of("（还有未填完的项目）", " (some fields are open)");
      return caller.goTo(address, say.of("草稿已保存。", "Draft saved.") + note);
    }
    if (!checked.problems().isEmpty()) {
      return editor(caller, 422, Optional.of(entry), fields, checked.problems());
    }
    try {
      database.change(handle -> reviews.submit(handle, entry, caller.account().login()));
    } catch (CannotMove e) {
      return caller.goToProblem(address, say.of(e.reason()));
    }
    return caller.goTo("/bulletins", say.of("已提交审核。审核通过后自动上屏。", "Submitted for review."));
  }

  private Saving saving(Caller caller, BulletinForm fields, BulletinRules.Checked checked) {
    return new Saving(
        caller.account().login(),
        fields.titleOrDash(),
        Optional.of(fields.toJson()),
        checked.bulletin().map(Catalogue::write));
  }

  private Answer recall(Caller caller) {
    var entry = entry(caller);
    var address = "/bulletins/" + entry.id();
    try {
      reviews.recall(entry.id(), caller.account().login());
    } catch (CannotMove e) {
      return caller.goToProblem(address, caller.say().of(e.reason()));
    }
    return caller.goTo(address, caller.say().of("已撤回，可以继续修改。", "Recalled. You can write on."));
  }

  private Entry entry(Caller caller) {
    var entry =
        database
            .read(handle -> items.find(handle, caller.exchange().number("id")))
            .filter(found -> found.ref().kind().equals(KIND))
            .orElseThrow(() -> new Refusal(404, caller.say().of("没有这条公告。", "No such bulletin.")));
    caller.mustCover(entry.ref().scope());
    return entry;
  }

  private Answer editor(
      Caller caller,
      int status,
      Optional<Entry> entry,
      BulletinForm form,
      Map<String, Text> problems) {
    var returned =
        entry
            .filter(one -> one.state() == community.leju.hub.review.State.RETURNED)
            .flatMap(one -> database.read(handle -> reviews.reasonForReturn(handle, one.id())));
    var view =
        new EditorView(
            entry.map(one -> "/bulletins/" + one.id()).orElse("/bulletins/new"),
            entry.map(Entry::id),
            entry.map(Entry::head).orElse(0),
            entry.map(one -> caller.say().of(one.state().title())).orElse(""),
            entry.filter(Entry::isSubmitted).isPresent(),
            returned,
            form,
            problems);
    return Answer.page(status, pages.editor(caller.frame(), view));
  }

  /** The day for people who read file names, and 40 random bits. */
  private String newId() {
    var day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), zone));
    var bytes = new byte[5];
    random.nextBytes(bytes);
    return day + "-" + HexFormat.of().formatHex(bytes);
  }
}
