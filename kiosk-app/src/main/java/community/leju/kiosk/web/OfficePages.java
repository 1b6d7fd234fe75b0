package community.leju.kiosk.web;

import community.leju.content.committee.Committee;
import community.leju.content.committee.Street;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.HelpView;
import community.leju.kiosk.page.ProfileView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;

/** ① The committee's profile, and where its window is. */
public final class OfficePages {
  private final Framing framing;
  private final Articles articles;

  public OfficePages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes.get("/profile", this::profile).get("/profile/{scope}", this::otherProfile);
  }

  private Answer profile(Exchange exchange) {
    return framing.pageIfAny(
        new Framing.Place("/profile", "/home", "shelf"),
        (frame, showing) -> showing.committee().flatMap(one -> profile(one, frame, showing)));
  }

  /** Of a committee that this kiosk subscribes to besides its own. */
  private Answer otherProfile(Exchange exchange) {
    var scope = exchange.path("scope");
    return framing.pageIfAny(
        new Framing.Place("/profile/" + scope, "/profile", "shelf"),
        (frame, showing) ->
            showing.committees().stream()
                .filter(one -> one.ref().scope().value().equals(scope))
                .findFirst()
                .flatMap(one -> profile(one, frame, showing)));
  }

  private Optional<JteModel> profile(Committee committee, Frame frame, Showing showing) {
    var words = frame.words();
    var others =
        showing.committees().stream()
            .filter(one -> !one.equals(committee))
            .map(one -> articles.card(one, showing, words.language()))
            .toList();
    return articles
        .article(committee, showing, words.language())
        .map(html ->
            framing
                .pages()
                .profile(frame, new ProfileView(words.of("section.profile.title"), html, others)));
  }

  /** The office's window, under a heading of one's own. */
  public static HelpView view(Showing showing, Words words, String title, String lead) {
    var committee = showing.committee();
    return new HelpView(
        title,
        lead,
        committee.map(one -> one.phone()).or(() -> showing.street().map(Street::phone)).orElse(""),
        committee.map(one -> words.of(one.hours())).orElse(""),
        committee.map(one -> words.of(one.address())).orElse(""));
  }
}
