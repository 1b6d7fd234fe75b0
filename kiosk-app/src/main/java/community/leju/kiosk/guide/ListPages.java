package community.leju.kiosk.guide;

import community.leju.content.committee.Street;
import community.leju.content.guide.Service;
import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.PrintView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.slip.BringList;
import community.leju.kiosk.slip.SlipWords;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Framing.Place;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;

/** The "bring this" list on its way to paper. */
public final class ListPages {
  private final Framing framing;
  private final Station station;
  private final ListPrints prints;

  public ListPages(Framing framing, Station station, ListPrints prints) {
    this.framing = framing;
    this.station = station;
    this.prints = prints;
  }

  public void addTo(Routes routes) {
    routes
        .post("/guide/{scope}/{id}/list", this::print)
        .get("/guide/{scope}/{id}/list", this::show);
  }

  private Answer print(Exchange exchange) {
    station
        .showing()
        .ifPresent(showing ->
            Guides.find(showing, exchange)
                .ifPresent(service ->
                    prints.print(
                        service.ref(),
                        list(service, showing, framing.words()),
                        exchange.field("after"))));
    return new Answer.Go(Guides.path(exchange) + "/list");
  }

  private Answer show(Exchange exchange) {
    var service = Guides.path(exchange);
    return framing.pageIfAny(
        new Place(service + "/list", service, "shelf print printer"),
        (frame, showing) -> Guides.find(showing, exchange).map(one -> page(one, frame)));
  }

  private JteModel page(Service service, Frame frame) {
    var words = frame.words();
    var path = Guides.path(service);
    var ticket = prints.last(service.ref());
    var key = key(ticket);
    var settled = ticket.filter(one -> one.state().settled()).isPresent();
    var again = prints.wouldPrint() && (settled || key.equals("not-yet"));
    return framing
        .pages()
        .printList(
            frame,
            new PrintView(
                path,
                words.of(service.title()),
                tone(key),
                icon(key),
                words.of("list.state." + key),
                words.of("list.state." + key + ".detail"),
                service.materials().stream()
                    .map(one -> new PrintView.Line(words.of(one.text()), words.of(one.note())))
                    .toList(),
                words.of(service.where()),
                again ? words.of(key.equals("not-yet") ? "list.print" : "list.again") : "",
                ticket.map(SlipTicket::number).orElse(""),
                key.equals("printing"),
                SlipWords.percent(ticket)));
  }

  /** Where nothing came out, how the printer is now: nothing is offered that it would not do. */
  private String key(Optional<SlipTicket> ticket) {
    boolean refused = ticket.filter(one -> one.state() instanceof SlipState.Failed).isPresent();
    if (ticket.isPresent() && (!refused || prints.wouldPrint())) {
      return SlipWords.key(ticket);
    }
    return switch (prints.printer()) {
      case "ready" -> "not-yet";
      case "none" -> "none";
      case String trouble -> "before-" + trouble;
    };
  }

  private static String tone(String key) {
    return switch (key) {
      case "printed" -> "good";
      case "failed", "unsure", "before-out-of-order" -> "bad";
      default -> "wait";
    };
  }

  private static Icon icon(String key) {
    return switch (key) {
      case "printed" -> Icon.CHECK;
      case "printing", "not-yet", "none" -> Icon.PRINTER;
      default -> Icon.WARNING;
    };
  }

  private static BringList list(Service service, Showing showing, Words words) {
    var committee = showing.committee();
    return new BringList(
        words,
        committee.map(one -> words.of(one.title())).orElse(words.of("product")),
        words.of(service.title()),
        service.materials().stream()
            .map(one -> new BringList.Material(words.of(one.text()), words.of(one.note())))
            .toList(),
        words.of(service.where()),
        committee.map(one -> words.of(one.hours())).orElse(""),
        committee.map(one -> one.phone()).or(() -> showing.street().map(Street::phone)).orElse(""),
        service.posting().validFrom().atZone(showing.zone()).toLocalDate(),
        showing.localNow(),
        showing.line().timeTrusted());
  }
}
