package community.leju.content.render;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.Person;
import community.leju.content.organisation.SubCommittee;
import community.leju.content.place.FloorPlan;
import community.leju.content.place.GridMap;
import community.leju.content.render.pages.Fragments;
import community.leju.content.render.pages.StaticFragments;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Draws items as HTML fragments. The host gives the page, the role tokens of {@code style/base.css}
 * and the addresses; the strings it gets back are safe to insert as they are.
 */
public final class Renderer {
  /** One file a board, after what they share. */
  private static final List<String> STYLES = List.of("base", "committee", "organisation", "place");

  private final ZoneId zone;
  private final Function<String, String> pictureUrl;
  private final Segmenter segmenter;
  private final Fragments fragments = new StaticFragments();

  /**
   * Makes a renderer; cheap, so make another when the street's zone or names change.
   *
   * @param zone the street's zone, in which every date is shown
   * @param pictureUrl from a picture's SHA-256 to its address at this host
   */
  public Renderer(ZoneId zone, Function<String, String> pictureUrl, Segmenter segmenter) {
    this.zone = zone;
    this.pictureUrl = pictureUrl;
    this.segmenter = segmenter;
  }

  /** The style sheet of all fragments. */
  public static String style() {
    var style = new StringBuilder();
    for (var name : STYLES) {
      var file = "style/" + name + ".css";
      try (var in = Objects.requireNonNull(Renderer.class.getResourceAsStream(file), file)) {
        style.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return style.toString();
  }

  /**
   * An item in a list: title, summary, who stands behind it.
   *
   * @param href where a touch leads; a link of the page, relative or absolute
   */
  public String card(Item item, Language language, String href) {
    var w = wording(language);
    return switch (item) {
      case Bulletin bulletin -> fragments.bulletinCard(bulletin, w, href).render();
      case Service service -> fragments.serviceCard(service, w, href).render();
      default -> fragments.itemCard(item, w, href).render();
    };
  }

  /** The whole item; empty for a kind that is never a page of its own. */
  public Optional<String> article(Item item, Language language) {
    var w = wording(language);
    return Optional.<JteModel>ofNullable(
            switch (item) {
              case Bulletin bulletin -> fragments.bulletinArticle(bulletin, w);
              case Committee committee -> fragments.committeeArticle(committee, w);
              case FloorPlan plan -> fragments.placeArticle(plan, PlanDrawing.of(plan, w), w);
              case GridMap map -> fragments.placeArticle(map, MapDrawing.of(map, w), w);
              case Organisation chart -> fragments.organisationArticle(chart, w);
              case SubCommittee board -> fragments.subCommitteeArticle(board, w);
              case Service service -> fragments.serviceArticle(service, w);
              default -> null;
            })
        .map(JteModel::render);
  }

  /** A person's photograph, or their initial in a circle where they refused one. */
  public String portrait(Person person, Language language) {
    return fragments.portrait(person, wording(language)).render();
  }

  /** What a person does, where, when, and their phone. */
  public String facts(Person person, Language language) {
    return fragments.personFacts(person, wording(language)).render();
  }

  /** Who stands behind an item: for a host that shows parts of it. */
  public String posting(Item item, Language language) {
    return fragments.postingBlock(item.posting(), wording(language)).render();
  }

  /**
   * An organisation as a picture.
   *
   * @param href from a unit's id to where a touch on it leads
   */
  public String tree(Organisation chart, Language language, UnaryOperator<String> href) {
    var w = wording(language);
    return fragments.tree(chart, Tree.of(chart, w, href), w).render();
  }

  private Wording wording(Language language) {
    return new Wording(language, zone, segmenter, pictureUrl);
  }
}
