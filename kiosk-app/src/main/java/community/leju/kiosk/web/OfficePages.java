package community.leju.kiosk.web;

import community.leju.content.committee.Street;
import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.HelpView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;

/** ① The committee's profile, and how to reach a person. */
public final class OfficePages {
  private final Framing framing;
  private final Articles articles;

  public OfficePages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes.get("/profile", this::profile).get("/help", this::help);
  }

  private Answer profile(Exchange exchange) {
    return framing.pageIfAny(
        new Framing.Place("/profile", "/home", "shelf"),
        (frame, showing) ->
            showing
                .committee()
                .flatMap(one -> articles.article(one, showing, frame.words().language()))
                .map(html ->
                    framing
                        .pages()
                        .article(
                            frame,
                            new ArticleView(frame.words().of("section.profile.title"), html, ""))));
  }

  private Answer help(Exchange exchange) {
    return framing.page(
        new Framing.Place("/help", "/home", "shelf"),
        (frame, showing) -> framing.pages().help(frame, view(showing, frame.words(), "help")));
  }

  /** The office's window, under a heading of one's own: {@code key.title}, {@code key.lead}. */
  public static HelpView view(Showing showing, Words words, String key) {
    var committee = showing.committee();
    return new HelpView(
        words.of(key + ".title"),
        words.of(key + ".lead"),
        committee.map(one -> one.phone()).or(() -> showing.street().map(Street::phone)).orElse(""),
        committee.map(one -> words.of(one.hours())).orElse(""),
        committee.map(one -> words.of(one.address())).orElse(""));
  }
}
