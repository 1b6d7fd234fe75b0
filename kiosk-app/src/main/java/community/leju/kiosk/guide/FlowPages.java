package community.leju.kiosk.guide;

import community.leju.content.guide.Flow;
import community.leju.content.guide.FlowNode;
import community.leju.content.guide.Service;
import community.leju.content.render.ChartView;
import community.leju.kiosk.page.ChartPageView;
import community.leju.kiosk.page.FlowStepView;
import community.leju.kiosk.page.FlowStepView.Choice;
import community.leju.kiosk.page.FlowStepView.Passed;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.NodeView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Framing.Place;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A service's chart: one node a page with its answers as big choices, or the whole of it. */
public final class FlowPages {
  private final Framing framing;
  private final Articles articles;
  private final ListPrints prints;

  public FlowPages(Framing framing, Articles articles, ListPrints prints) {
    this.framing = framing;
    this.articles = articles;
    this.prints = prints;
  }

  public void addTo(Routes routes) {
    routes
        .get("/guide/{scope}/{id}/steps", exchange -> step(exchange, ""))
        .get("/guide/{scope}/{id}/steps/{way}", exchange -> step(exchange, exchange.path("way")))
        .get("/guide/{scope}/{id}/chart", this::chart)
        .get("/guide/{scope}/{id}/node/{node}", this::node);
  }

  private Answer step(Exchange exchange, String way) {
    var service = Guides.path(exchange);
    return framing.pageIfAny(
        new Place(service + "/steps" + (way.isEmpty() ? "" : "/" + way), service, "shelf printer"),
        (frame, showing) ->
            Guides.find(showing, exchange)
                .flatMap(one ->
                    one.flow().map(flow -> step(one, flow, Way.of(flow, way), frame, showing))));
  }

  private JteModel step(Service service, Flow flow, Way way, Frame frame, Showing showing) {
    var words = frame.words();
    var node = way.here(flow);
    var path = Guides.path(service);
    var choices =
        flow.from(node).stream()
            .map(edge ->
                new Choice(
                    edge.label().isBlank() ? words.of("flow.next") : words.of(edge.label()),
                    path + "/steps/" + way.on(edge.to())))
            .toList();
    return framing
        .pages()
        .flowStep(
            frame,
            new FlowStepView(
                path,
                words.of(service.title()),
                words.of("flow.step", way.ids().size()),
                passed(flow, way, words),
                detail(service, node, showing, words),
                choices,
                way.back().map(before -> path + "/steps/" + before).orElse(""),
                node.type() == FlowNode.Type.END ? Guides.booking(service, showing) : "",
                prints.wouldPrint()));
  }

  private static List<Passed> passed(Flow flow, Way way, Words words) {
    var passed = new ArrayList<Passed>();
    for (int i = 1; i < way.ids().size(); i++) {
      var edge = way.edge(flow, i);
      var text = flow.find(edge.from()).orElseThrow().text();
      passed.add(new Passed(i, words.of(text), words.of(edge.label())));
    }
    return passed;
  }

  private Answer chart(Exchange exchange) {
    var service = Guides.path(exchange);
    return framing.pageIfAny(
        new Place(service + "/chart", service, "shelf"),
        (frame, showing) ->
            Guides.find(showing, exchange).flatMap(one -> chart(one, frame, showing)));
  }

  private Optional<JteModel> chart(Service service, Frame frame, Showing showing) {
    var words = frame.words();
    var path = Guides.path(service);
    return articles
        .chart(service, showing, words.language(), node -> path + "/node/" + node.id())
        .map(html ->
            framing
                .pages()
                .chartPage(
                    frame,
                    new ChartPageView(
                        words.of(service.title()),
                        html,
                        service.flow().filter(flow -> !flow.layouts().isEmpty()).isPresent())));
  }

  /** A touched node, for the sheet at the bottom; nothing where it is gone meanwhile. */
  private Answer node(Exchange exchange) {
    var id = exchange.path("node");
    return framing.pageIfAny(
        new Place(Guides.path(exchange) + "/chart", Guides.path(exchange), "shelf"),
        (frame, showing) ->
            Guides.find(showing, exchange)
                .flatMap(service ->
                    service
                        .flow()
                        .flatMap(flow -> flow.find(id))
                        .map(node ->
                            framing
                                .pages()
                                .node(frame, detail(service, node, showing, frame.words())))));
  }

  private static NodeView detail(Service service, FlowNode node, Showing showing, Words words) {
    var linked = Guides.linked(showing, service, node);
    return new NodeView(
        node.type().key(),
        ChartView.label(node.type()).in(words.language()),
        words.of(node.text()),
        words.of(node.sub()),
        linked.map(Guides::path).orElse(""),
        linked.map(one -> words.of("flow.link", words.of(one.title()))).orElse(""));
  }
}
