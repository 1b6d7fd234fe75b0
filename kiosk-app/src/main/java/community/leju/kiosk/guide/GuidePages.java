package community.leju.kiosk.guide;

import community.leju.content.guide.Service;
import community.leju.content.item.Text;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.GuideListView;
import community.leju.kiosk.page.GuideView;
import community.leju.kiosk.page.NoticesView.Chip;
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

/** What can be done here, and one service. */
public final class GuidePages {
  private final Framing framing;
  private final Articles articles;
  private final ListPrints prints;

  public GuidePages(Framing framing, Articles articles, ListPrints prints) {
    this.framing = framing;
    this.articles = articles;
    this.prints = prints;
  }

  public void addTo(Routes routes) {
    routes
        .get("/guide", _ -> list("/guide", -1))
        .get("/guides/{category}", this::category)
        .get("/guide/{scope}/{id}", this::one);
  }

  private Answer category(Exchange exchange) {
    var number = exchange.path("category");
    return number.matches("[0-9]{1,3}")
        ? list("/guides/" + number, Integer.parseInt(number))
        : new Answer.Go("/guide");
  }

  private Answer list(String path, int category) {
    return framing.page(
        new Place(path, "/home", "shelf"),
        (frame, showing) ->
            framing.pages().guideList(frame, view(showing, category, frame.words())));
  }

  private GuideListView view(Showing showing, int chosen, Words words) {
    var categories = Guides.categories(showing);
    var services = showing.services();
    var chips = new ArrayList<Chip>();
    boolean all = chosen < 0 || chosen >= categories.size();
    chips.add(new Chip("/guide", words.of("guide.all"), services.size(), all));
    for (int i = 0; i < categories.size(); i++) {
      int count = of(services, categories.get(i)).size();
      chips.add(new Chip("/guides/" + i, words.of(categories.get(i)), count, i == chosen));
    }
    var shown = all ? services : of(services, categories.get(chosen));
    return new GuideListView(
        words.of("guide.count", shown.size()),
        categories.isEmpty() ? List.of() : chips,
        shown.stream().map(one -> articles.card(one, showing, words.language())).toList());
  }

  private static List<Service> of(List<Service> services, Text category) {
    return services.stream().filter(one -> one.category().equals(category)).toList();
  }

  private Answer one(Exchange exchange) {
    return framing.pageIfAny(
        new Place(Guides.path(exchange), "/guide", "shelf printer"),
        (frame, showing) ->
            Guides.find(showing, exchange).flatMap(service -> page(service, frame, showing)));
  }

  private Optional<JteModel> page(Service service, Frame frame, Showing showing) {
    return articles
        .article(service, showing, frame.words().language())
        .map(html ->
            framing
                .pages()
                .guide(
                    frame,
                    new GuideView(
                        Guides.path(service),
                        html,
                        service.flow().isPresent(),
                        Guides.booking(service, showing),
                        prints.wouldPrint())));
  }
}
