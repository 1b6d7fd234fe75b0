package community.leju.hub.bulletin;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Text;
import community.leju.hub.pages.Pages;
import community.leju.hub.review.CannotMove;
import community.leju.hub.review.Entry;
import community.leju.hub.review.Items;
import community.leju.hub.review.Reviews;
import community.leju.hub.review.Revision;
import community.leju.hub.staff.Accounts;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Refusal;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/** The approvers' desk: what waits, what is on screens, and the three decisions. */
public final class ReviewPages {
  private final Database database;
  private final Items items;
  private final Reviews reviews;
  private final Accounts accounts;
  private final Preview preview;
  private final Pages pages;
  private final ZoneId zone;

  private interface Step {
    /** Does it; returns what there is to say. */
    Text take(long id);
  }

  public ReviewPages(
      Database database,
      Items items,
      Reviews reviews,
      Accounts accounts,
      Preview preview,
      Pages pages,
      ZoneId zone) {
    this.database = database;
    this.items = items;
    this.reviews = reviews;
    this.accounts = accounts;
    this.preview = preview;
    this.pages = pages;
    this.zone = zone;
  }

  /** Adds the pages. */
  public void addTo(Console console) {
    console.entry("/reviews", Text.of("审核", "Reviews"), Permission.APPROVE);
    console.get("/reviews", Permission.APPROVE, this::list);
    console.get("/reviews/{id}", Permission.APPROVE, this::show);
    console.post("/reviews/{id}/approve", Permission.APPROVE, this::approve);
    console.post("/reviews/{id}/return", Permission.APPROVE, this::sendBack);
    console.post("/reviews/{id}/withdraw", Permission.APPROVE, this::withdraw);
  }

  private Answer list(Caller caller) {
    var rows =
        database.read(handle ->
            items.listForReview(handle, caller.account().scope()).stream()
                .map(entry -> row(handle, entry, caller))
                .toList());
    return Answer.page(pages.reviews(caller.frame(), rows));
  }

  private Row row(Handle handle, Entry entry, Caller caller) {
    var row = Row.of(entry, items.nameOf(handle, entry.ref().scope()), caller.say(), zone);
    return reviews
        .signatures(handle, entry)
        .filter(one -> entry.isSubmitted() && !one.logins().isEmpty())
        .map(one -> row.standing(caller.say().of(SignatureWords.waiting(one))))
        .orElse(row);
  }

  private Answer show(Caller caller) {
    var entry = entry(caller);
    var view =
        database.read(handle -> {
          // What is judged is the newest revision; what is only on screens is shown as published.
          int number = entry.isSubmitted() ? entry.head() : Math.max(entry.published(), 1);
          var drawn =
              items
                  .revision(handle, entry.id(), number)
                  .flatMap(Revision::document)
                  .flatMap(document -> Catalogue.read(entry.ref(), document))
                  .map(item ->
                      preview.page(
                          item,
                          reviews
                              .approvedBy(handle, entry, number)
                              .map(login -> nameOf(handle, login)),
                          caller.say().language()))
                  .orElse("");
          return new ReviewView(
              row(handle, entry, caller),
              entry.ref().targetPath(),
              reviews
                  .submittedBy(handle, entry.id())
                  .map(login -> nameOf(handle, login))
                  .orElse(""),
              entry.isSubmitted(),
              reviews.isOwn(handle, entry, caller.account()),
              entry.isOnScreens(),
              reviews
                  .signatures(handle, entry)
                  .map(one ->
                      caller.say().of(SignatureWords.of(one, login -> nameOf(handle, login))))
                  .orElse(""),
              drawn);
        });
    return Answer.page(pages.review(caller.frame(), view));
  }

  private String nameOf(Handle handle, String login) {
    return accounts.name(handle, login).orElse(login);
  }

  private Answer approve(Caller caller) {
    var password = caller.exchange().form().value("password");
    return step(
        caller,
        id ->
            SignatureWords.after(
                reviews.approve(id, caller.account(), password),
                Text.of("已签发，正在送往各终端。", "Signed and on its way to the kiosks.")));
  }

  private Answer sendBack(Caller caller) {
    var reason = caller.exchange().form().value("reason");
    return step(
        caller,
        id -> {
          reviews.sendBack(id, caller.account(), reason);
          return Text.of("已退回给编写人。", "Sent back to the author.");
        });
  }

  private Answer withdraw(Caller caller) {
    var password = caller.exchange().form().value("password");
    return step(
        caller,
        id ->
            SignatureWords.after(
                reviews.withdraw(id, caller.account(), password),
                Text.of("已从屏幕撤下。", "Taken off the screens.")));
  }

  private Answer step(Caller caller, Step step) {
    var entry = entry(caller);
    Text done;
    try {
      done = step.take(entry.id());
    } catch (CannotMove e) {
      return caller.goToProblem("/reviews/" + entry.id(), caller.say().of(e.reason()));
    }
    return caller.goTo("/reviews", "《" + entry.title() + "》" + caller.say().of(done));
  }

  private Entry entry(Caller caller) {
    var entry =
        database
            .read(handle -> items.find(handle, caller.exchange().number("id")))
            .orElseThrow(() -> new Refusal(404, caller.say().of("没有这一条。", "No such item.")));
    caller.mustCover(entry.ref().scope());
    return entry;
  }
}
