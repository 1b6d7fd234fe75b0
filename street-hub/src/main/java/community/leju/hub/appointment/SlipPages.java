package community.leju.hub.appointment;

import community.leju.content.item.Language;
import community.leju.content.item.Text;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.fleet.Kiosks;
import community.leju.hub.pages.Pages;
import community.leju.hub.review.Items;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Assets;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Routes;
import community.leju.hub.web.Say;
import java.util.Optional;

/** Checking a slip at the desk, and the status page that its bearer opens at home. */
public final class SlipPages {
  private final Database database;
  private final Slips slips;
  private final Items items;
  private final AuditLog audit;
  private final Pages pages;
  private final Assets assets;
  private final String street;

  public SlipPages(
      Database database,
      Kiosks kiosks,
      Items items,
      AuditLog audit,
      Pages pages,
      Assets assets,
      String street) {
    this.database = database;
    this.slips = new Slips(kiosks);
    this.items = items;
    this.audit = audit;
    this.pages = pages;
    this.assets = assets;
    this.street = street;
  }

  /** Adds the desk's page. */
  public void addTo(Console console) {
    console.entry("/slips", Text.of("核验凭条", "Check a slip"), Permission.SLIPS);
    console.get(
        "/slips",
        Permission.SLIPS,
        caller -> Answer.page(pages.slips(caller.frame(), "", Optional.empty())));
    console.post("/slips", Permission.SLIPS, this::check);
  }

  /** Adds the public page; its path is in upper case, as a QR code's alphanumeric mode needs. */
  public void addTo(Routes open) {
    open.get("/S/{code}", this::status);
  }

  private Answer check(Caller caller) {
    var text = caller.exchange().form().value("code");
    var view = view(text, caller.say());
    audit.write(
        caller.account().login(),
        "slip.check",
        view.number(),
        view.isGood() ? "ok" : view.verdict());
    return Answer.page(pages.slips(caller.frame(), text, Optional.of(view)));
  }

  private Answer status(Exchange exchange) {
    boolean english = exchange.query("lang").filter("en"::equals).isPresent();
    var say = new Say(english ? Language.EN : Language.ZH);
    var view = view(exchange.path("code"), say);
    return Answer.page(view.isGood() ? 200 : 404, pages.status(assets, say, street, view))
        .with("Referrer-Policy", "no-referrer");
  }

  private SlipView view(String text, Say say) {
    return database.read(handle -> SlipView.of(handle, items, slips.check(handle, text), say));
  }
}
