package community.leju.kiosk.organisation;

import community.leju.content.item.Item;
import community.leju.content.organisation.Organisation;
import community.leju.content.organisation.Person;
import community.leju.content.organisation.SubCommittee;
import community.leju.content.organisation.Unit;
import community.leju.kiosk.page.PersonView;
import community.leju.kiosk.page.UnitView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Articles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the pages say about one unit, and about one person. */
record Branch(Organisation chart, Showing showing, Articles articles, Words words) {

  UnitView view(Unit unit) {
    var groups = new ArrayList<UnitView.Group>();
    var children = chart.children(unit).stream().map(this::card).toList();
    if (!children.isEmpty()) {
      groups.add(new UnitView.Group(words.of("organisation.units"), children));
    }
    if (unit.parent().isEmpty()) {
      var boards = boards();
      if (!boards.isEmpty()) {
        groups.add(new UnitView.Group(words.of("organisation.boards"), boards));
      }
    }
    return new UnitView(
        way(unit, false),
        words.of(unit.name()),
        words.of(unit.about()),
        OrganisationPages.ROOT + "/picture",
        unit.people().stream().map(this::card).toList(),
        groups,
        posting());
  }

  PersonView view(Person person) {
    var unit = chart.unitOf(person).orElseThrow();
    return new PersonView(
        way(unit, true),
        articles.portrait(person, showing, words.language()),
        words.of(person.name()),
        words.of(person.post()),
        articles.facts(person, showing, words.language()),
        posting());
  }

  private String posting() {
    return articles.posting(chart, showing, words.language());
  }

  private List<UnitView.Link> way(Unit unit, boolean toItself) {
    return chart.wayTo(unit).stream()
        .map(one ->
            new UnitView.Link(
                toItself || !one.equals(unit) ? OrganisationPages.path(chart, one.id()) : "",
                words.of(one.name())))
        .toList();
  }

  private UnitView.PersonCard card(Person person) {
    return new UnitView.PersonCard(
        OrganisationPages.ROOT + "/person/" + person.id(),
        articles.portrait(person, showing, words.language()),
        words.of(person.name()),
        words.of(person.post()),
        words.of(person.window()));
  }

  private UnitView.Card card(Unit unit) {
    return new UnitView.Card(
        OrganisationPages.path(chart, unit.id()),
        words.of(unit.name()),
        words.of(unit.about()),
        words.of("organisation.people", people(unit)));
  }

  /** In the unit and all below it. */
  private int people(Unit unit) {
    return unit.people().size() + chart.children(unit).stream().mapToInt(this::people).sum();
  }

  private List<UnitView.Card> boards() {
    return showing.live(SubCommittee.class).stream()
        .sorted(Comparator.comparing((Item board) -> board.ref().id()))
        .map(board ->
            new UnitView.Card(
                Articles.path(board),
                words.of(board.title()),
                words.of(board.summary()),
                words.of("organisation.chair", words.of(board.chair().name()))))
        .toList();
  }
}
