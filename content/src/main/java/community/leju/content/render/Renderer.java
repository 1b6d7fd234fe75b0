package community.leju.content.render;

import community.leju.content.access.AccessList;
import community.leju.content.alert.Alert;
import community.leju.content.bulletin.Bulletin;
import community.leju.content.committee.Committee;
import community.leju.content.deliberation.Deliberation;
import community.leju.content.deliberation.JointMeeting;
import community.leju.content.designation.Designation;
import community.leju.content.emergency.EmergencyPlan;
import community.leju.content.finance.FinancePeriod;
import community.leju.content.guide.FlowNode;
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
import community.leju.content.roster.Roster;
import community.leju.content.rulebook.Rulebook;
import community.leju.content.sharing.NeighbourPoint;
import community.leju.content.sharing.SharedResource;
import community.leju.content.staffing.Staffing;
import community.leju.content.volunteer.VolunteerProject;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Draws items as HTML fragments. The host gives the page, the role tokens of {@code style/base.css}
 * and the addresses; the strings it gets back are safe to insert as they are.
 */
public final class Renderer {
  /** One file a board, after what they share. */
  private static final List<String> STYLES =
      List.of(
          "base",
          "committee",
          "organisation",
          "place",
          "guide",
          "finance",
          "roster",
          "access",
          "emergency",
          "designation",
          "staffing",
          "governance",
          "alert");

  private final ZoneId zone;
  private final InstantSource clock;
  private final Function<String, String> pictureUrl;
  private final Segmenter segmenter;
  private final Fragments fragments = new StaticFragments();

  /**
   * Makes a renderer; cheap, so make another when the street's zone or names change.
   *
   * @param zone the street's zone, in which every date is shown
   * @param clock what tells the day on which a drill is overdue
   * @param pictureUrl from a picture's SHA-256 to its address at this host
   */
  public Renderer(
      ZoneId zone, InstantSource clock, Function<String, String> pictureUrl, Segmenter segmenter) {
    this.zone = zone;
    this.clock = clock;
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
      case Rulebook rules -> fragments.rulebookCard(rules, w, href).render();
      case Deliberation topic -> fragments.deliberationCard(topic, w, href).render();
      case JointMeeting meeting -> fragments.jointMeetingCard(meeting, w, href).render();
      case SharedResource resource -> fragments.sharedResourceCard(resource, w, href).render();
      case NeighbourPoint point -> fragments.neighbourPointCard(point, w, href).render();
      case VolunteerProject project -> fragments.volunteerCard(project, w, href).render();
      default -> fragments.itemCard(item, w, href).render();
    };
  }

  /** The whole item; empty for a kind that is never a page of its own. */
  public Optional<String> article(Item item, Language language) {
    return article(item, language, "");
  }

  /**
   * The same, with its own address.
   *
   * @param href where the host shows it: addresses of its parts begin with that; empty for a host
   *     that shows no parts
   */
  public Optional<String> article(Item item, Language language, String href) {
    var w = wording(language);
    return Optional.<JteModel>ofNullable(
            switch (item) {
              case Bulletin bulletin -> fragments.bulletinArticle(bulletin, w, href);
              case Committee committee -> fragments.committeeArticle(committee, w);
              case FloorPlan plan -> fragments.placeArticle(plan, PlanDrawing.of(plan, w), w);
              case GridMap map -> fragments.placeArticle(map, MapDrawing.of(map, w), w);
              case Organisation chart -> fragments.organisationArticle(chart, w);
              case SubCommittee board -> fragments.subCommitteeArticle(board, w);
              case Service service -> fragments.serviceArticle(service, w);
              case FinancePeriod period -> fragments.financeArticle(period, w);
              case Roster roster -> fragments.rosterArticle(roster, w);
              case AccessList list -> fragments.accessArticle(list, w);
              case EmergencyPlan plan -> fragments.emergencyArticle(plan, w);
              case Designation board -> fragments.designationArticle(board, w);
              case Staffing report -> fragments.staffingArticle(report, w);
              case Rulebook rules -> fragments.rulebookArticle(rules, w);
              case Deliberation topic -> fragments.deliberationArticle(topic, w);
              case JointMeeting meeting -> fragments.jointMeetingArticle(meeting, w);
              case SharedResource resource -> fragments.sharedResourceArticle(resource, w);
              case NeighbourPoint point -> fragments.neighbourPointArticle(point, w);
              case VolunteerProject project -> fragments.volunteerArticle(project, w);
              default -> null;
            })
        .map(JteModel::render);
  }

  /**
   * The chart of a service: drawn where the hub laid it out, else as a list of its steps.
   *
   * @param href what shows more of a node; null where nothing does
   */
  public Optional<String> chart(
      Service service, Language language, Function<FlowNode, @Nullable String> href) {
    var w = wording(language);
    return service
        .flow()
        .map(flow ->
            flow.layoutFor(language)
                .<JteModel>map(
                    layout -> fragments.chart(ChartView.of(flow, layout, language, href), w))
                .orElseGet(() -> fragments.chartList(flow, w)))
        .map(JteModel::render);
  }

  /** A text of the rulebook without its chapters: its name, its dates, what stands before them. */
  public String rulebookHead(Rulebook rules, Language language) {
    return fragments.rulebookHead(rules, wording(language)).render();
  }

  /** One chapter of a text of the rulebook; the first is 1. */
  public String chapter(Rulebook rules, int number, Language language) {
    var chapter = rules.chapters().get(number - 1);
    return fragments.chapterArticle(rules, chapter, wording(language)).render();
  }

  /** An alert as it takes the whole screen. */
  public String alert(Alert alert, Language language) {
    return fragments.alertArticle(alert, wording(language)).render();
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
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return new Wording(language, zone, today, segmenter, pictureUrl);
  }
}
