package community.leju.kiosk.web;

import community.leju.kiosk.page.ArticleView;
import community.leju.kiosk.page.HelpView;

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
                .map(committee ->
                    framing
                        .pages()
                        .article(
                            frame,
                            new ArticleView(
                                frame.words().of("profile.title"),
                                articles.html(committee, showing, frame.words()),
                                ""))));
  }

  private Answer help(Exchange exchange) {
    return framing.page(
        new Framing.Place("/help", "/home", "shelf"),
        (frame, showing) -> {
          var words = frame.words();
          var view =
              showing
                  .committee()
                  .map(one ->
                      new HelpView(
                          true, one.phone(), words.of(one.hours()), words.of(one.address())))
                  .orElseGet(() ->
                      new HelpView(false, showing.street().map(s -> s.phone()).orElse(""), "", ""));
          return framing.pages().help(frame, view);
        });
  }
}
