package community.leju.kiosk.web;

import community.leju.content.alert.Alert;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.guide.FlowNode;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.Person;
import community.leju.content.render.Renderer;
import community.leju.content.render.Segmenter;
import community.leju.content.rulebook.Rulebook;
import community.leju.kiosk.station.Showing;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Items as the renderer draws them, with this kiosk's addresses. */
public final class Articles {
  private final Segmenter segmenter;

  public Articles(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  public String card(Item item, Showing showing, Language language) {
    return renderer(showing).card(item, language, path(item));
  }

  /** Empty for a kind that is never a page of its own. */
  public Optional<String> article(Item item, Showing showing, Language language) {
    return renderer(showing).article(item, language, path(item));
  }

  /** An alert as it covers a page. */
  public String alert(Alert alert, Showing showing, Language language) {
    return renderer(showing).alert(alert, language);
  }

  /** A text of the rulebook without its chapters. */
  public String rulebookHead(Rulebook rules, Showing showing, Language language) {
    return renderer(showing).rulebookHead(rules, language);
  }

  /** One chapter of it; the first is 1. */
  public String chapter(Rulebook rules, int number, Showing showing, Language language) {
    return renderer(showing).chapter(rules, number, language);
  }

  /** Who stands behind an item, for a page that shows it in another form. */
  public String posting(Item item, Showing showing, Language language) {
    return renderer(showing).posting(item, language);
  }

  /** The chart of a service; empty where it has none. */
  public Optional<String> chart(
      Service service,
      Showing showing,
      Language language,
      Function<FlowNode, @Nullable String> href) {
    return renderer(showing).chart(service, language, href);
  }

  /** A photograph, or the initial in its place. */
  public String portrait(Person person, Showing showing, Language language) {
    return renderer(showing).portrait(person, language);
  }

  /** Duties, window, hours, phone. */
  public String facts(Person person, Showing showing, Language language) {
    return renderer(showing).facts(person, language);
  }

  /** The whole chart as a picture; {@code path} is a unit's address. */
  public String tree(
      Organisation chart, Showing showing, Language language, UnaryOperator<String> path) {
    return renderer(showing).tree(chart, language, path);
  }

  /** Where an item is shown whole. */
  public static String path(Item item) {
    var ref = item.ref();
    return switch (item) {
      case Bulletin _ -> "/notice/" + ref.scope() + "/" + ref.id();
      case Organisation _ -> "/organisation";
      case Committee _ -> "/profile/" + ref.scope();
      case Service _ -> "/guide/" + ref.scope() + "/" + ref.id();
      case Rulebook _ -> "/rulebook/" + ref.scope() + "/" + ref.id();
      default -> "/item/" + ref.scope() + "/" + ref.kind() + "/" + ref.id();
    };
  }

  /** Where a picture of the shelf is. */
  public static String picture(String sha256) {
    return "/blob/" + sha256;
  }

  private Renderer renderer(Showing showing) {
    return new Renderer(showing.zone(), showing::now, Articles::picture, segmenter);
  }
}
