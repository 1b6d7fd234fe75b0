package community.leju.kiosk.organisation;

import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.SubCommittee;
import community.leju.content.organisation.Unit;
import community.leju.kiosk.page.DrawingView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.ListView;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;

/** ② One branch at a time; a person; the whole chart. */
public final class OrganisationPages {
  static final String ROOT = "/organisation";

  private final Framing framing;
  private final Articles articles;

  public OrganisationPages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes
        .get(ROOT, this::root)
        .get(ROOT + "/unit/{id}", this::unit)
        .get(ROOT + "/person/{id}", this::person)
        .get(ROOT + "/picture", this::picture);
  }

  /** Where a unit is shown. */
  static String path(Organisation chart, String unit) {
    return chart.root().id().equals(unit) ? ROOT : ROOT + "/unit/" + unit;
  }

  private static Optional<Organisation> chart(Showing showing) {
    return showing.live(Organisation.class).stream().findFirst();
  }

  private Answer root(Exchange exchange) {
    return framing.pageIfAny(
        new Framing.Place(ROOT, "/home", "shelf"),
        (frame, showing) ->
            chart(showing)
                .map(chart -> page(chart, chart.root(), frame, showing))
                .or(() -> withoutChart(frame, showing)));
  }

  private Answer unit(Exchange exchange) {
    var id = exchange.path("id");
    // 返回 goes one branch up, which only the chart knows: the address asks for it first.
    return framing.pageIfAny(
        showing -> new Framing.Place(ROOT + "/unit/" + id, up(showing, id), "shelf"),
        (frame, showing) ->
            chart(showing)
                .flatMap(chart -> chart.unit(id).map(unit -> page(chart, unit, frame, showing))));
  }

  private static String up(Showing showing, String id) {
    return chart(showing)
        .flatMap(chart -> chart.unit(id).flatMap(Unit::parent).map(parent -> path(chart, parent)))
        .orElse(ROOT);
  }

  private JteModel page(Organisation chart, Unit unit, Frame frame, Showing showing) {
    var branch = new Branch(chart, showing, articles, frame.words());
    return framing.pages().unit(frame, branch.view(unit));
  }

  private Answer person(Exchange exchange) {
    var id = exchange.path("id");
    return framing.pageIfAny(
        showing -> new Framing.Place(ROOT + "/person/" + id, unitOf(showing, id), "shelf"),
        (frame, showing) ->
            chart(showing)
                .flatMap(chart ->
                    chart
                        .person(id)
                        .map(person ->
                            framing
                                .pages()
                                .person(
                                    frame,
                                    new Branch(chart, showing, articles, frame.words())
                                        .view(person)))));
  }

  private static String unitOf(Showing showing, String person) {
    return chart(showing)
        .flatMap(chart ->
            chart.person(person).flatMap(chart::unitOf).map(unit -> path(chart, unit.id())))
        .orElse(ROOT);
  }

  private Answer picture(Exchange exchange) {
    return framing.pageIfAny(
        new Framing.Place(ROOT + "/picture", ROOT, "shelf"),
        (frame, showing) ->
            chart(showing)
                .map(chart ->
                    framing
                        .pages()
                        .drawing(
                            frame,
                            new DrawingView(
                                frame.words().of(chart.title()),
                                List.of(),
                                articles.tree(
                                    chart,
                                    showing,
                                    frame.words().language(),
                                    unit -> path(chart, unit))))));
  }

  /** A committee that has put up its sub-committees, but no chart yet. */
  private Optional<JteModel> withoutChart(Frame frame, Showing showing) {
    var words = frame.words();
    var cards =
        showing.live(SubCommittee.class).stream()
            .map(one -> articles.card(one, showing, words.language()))
            .toList();
    return cards.isEmpty()
        ? Optional.empty()
        : Optional.of(
            framing
                .pages()
                .list(frame, new ListView(words.of("section.organisation.title"), "", cards)));
  }
}
