package community.leju.kiosk.rulebook;

import community.leju.content.rulebook.Rulebook;
import community.leju.kiosk.page.ChapterView;
import community.leju.kiosk.page.ContentsView;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.ListView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Items;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The bound volume, one text's contents, one chapter. */
public final class RulebookPages {
  private static final String ADDRESS = "/rulebook";
  private static final Comparator<Rulebook> AS_BOUND =
      Comparator.comparing(Rulebook::type).thenComparing(one -> one.ref().targetPath());

  private final Framing framing;
  private final Articles articles;

  public RulebookPages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes
        .get(ADDRESS, exchange -> volume())
        .get(ADDRESS + "/{scope}/{id}", this::contents)
        .get(ADDRESS + "/{scope}/{id}/{chapter}", this::chapter);
  }

  private Answer volume() {
    return framing.page(
        new Framing.Place(ADDRESS, "/boards", "shelf"),
        (frame, showing) -> {
          var words = frame.words();
          var cards =
              showing.live(Rulebook.class).stream()
                  .sorted(AS_BOUND)
                  .map(one -> articles.card(one, showing, words.language()))
                  .toList();
          return framing
              .pages()
              .list(
                  frame,
                  new ListView(
                      words.of("section.rulebook.title"), words.of("rulebook.lead"), cards));
        });
  }

  private Answer contents(Exchange exchange) {
    return framing.pageIfAny(
        new Framing.Place(path(exchange), ADDRESS, "shelf"),
        (frame, showing) ->
            Items.find(showing, exchange, Rulebook.KIND)
                .map(rules -> contents(rules, frame, showing)));
  }

  private JteModel contents(Rulebook rules, Frame frame, Showing showing) {
    var words = frame.words();
    var chapters = rules.chapters();
    var links = new ArrayList<ContentsView.Line>();
    for (int i = 0; i < chapters.size(); i++) {
      links.add(
          new ContentsView.Line(
              Articles.path(rules) + "/" + (i + 1),
              Integer.toString(i + 1),
              words.of(chapters.get(i).title())));
    }
    return framing
        .pages()
        .contents(
            frame,
            new ContentsView(
                words.of("section.rulebook.title"),
                articles.rulebookHead(rules, showing, words.language()),
                List.copyOf(links)));
  }

  private Answer chapter(Exchange exchange) {
    var above = path(exchange);
    return framing.pageIfAny(
        new Framing.Place(above + "/" + exchange.path("chapter"), above, "shelf"),
        (frame, showing) ->
            Items.find(showing, exchange, Rulebook.KIND)
                .flatMap(rules ->
                    number(exchange, rules).map(at -> chapter(rules, at, frame, showing))));
  }

  private JteModel chapter(Rulebook rules, int at, Frame frame, Showing showing) {
    var words = frame.words();
    int last = rules.chapters().size();
    return framing
        .pages()
        .chapter(
            frame,
            new ChapterView(
                words.of("rulebook.place", words.of(rules.title()), rules.version(), at, last),
                articles.chapter(rules, at, showing, words.language()),
                at == 1 ? Optional.empty() : Optional.of(turn(rules, at - 1, words)),
                at == last ? Optional.empty() : Optional.of(turn(rules, at + 1, words)),
                Articles.path(rules)));
  }

  private static ContentsView.Line turn(Rulebook rules, int to, Words words) {
    return new ContentsView.Line(
        Articles.path(rules) + "/" + to,
        Integer.toString(to),
        words.of(rules.chapters().get(to - 1).title()));
  }

  private static Optional<Integer> number(Exchange exchange, Rulebook rules) {
    var typed = exchange.path("chapter");
    return Optional.of(typed)
        .filter(text -> text.matches("[1-9][0-9]?"))
        .map(Integer::valueOf)
        .filter(at -> at <= rules.chapters().size());
  }

  private static String path(Exchange exchange) {
    return ADDRESS + "/" + exchange.path("scope") + "/" + exchange.path("id");
  }
}
