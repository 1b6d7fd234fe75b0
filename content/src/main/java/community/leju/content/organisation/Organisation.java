package community.leju.content.organisation;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Picture;
import community.leju.content.item.Posting;
import community.leju.content.item.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organisation chart (组织架构图): one tree of units with 1 to {@link #MOST_PEOPLE} people.
 *
 * @param units at most {@link #MOST_UNITS}, in the order in which siblings are shown
 */
public record Organisation(ItemRef ref, Posting posting, Text title, Text summary, List<Unit> units)
    implements Item {
  public static final int MOST_UNITS = 60;
  public static final int MOST_PEOPLE = 200;
  public static final int DEEPEST = 6;

  public static final Kind<Organisation> KIND =
      new Kind<>("organisation", 1, Organisation.class, Organisation::read, Organisation::write);

  /** Checks that it is one tree and that every name in it is there once. */
  public Organisation {
    title.atMost(60, "title");
    summary.atMost(200, "summary");
    units = List.copyOf(units);
    checkTree(units);
    checkPeople(units);
  }

  private static void checkTree(List<Unit> units) {
    if (units.isEmpty() || units.size() > MOST_UNITS) {
      throw new InvalidField("units", "must be 1 to " + MOST_UNITS);
    }
    var byId = new HashMap<String, Unit>();
    int roots = 0;
    for (int i = 0; i < units.size(); i++) {
      var unit = units.get(i);
      if (byId.put(unit.id(), unit) != null) {
        throw new InvalidField("units/" + i + "/id", "'" + unit.id() + "' is there twice");
      }
      if (unit.parent().isEmpty() && ++roots > 1) {
        throw new InvalidField("units/" + i, "parent is missing: only one unit is the root");
      }
    }
    // A loop has no root of its own, so it is met on the way up, never on the way down.
    for (int i = 0; i < units.size(); i++) {
      checkWayUp(units.get(i), "units/" + i + "/parent", byId);
    }
  }

  private static void checkWayUp(Unit from, String field, Map<String, Unit> byId) {
    var unit = from;
    for (int depth = 1; unit.parent().isPresent(); depth++) {
      var parent = byId.get(unit.parent().get());
      if (parent == null) {
        throw new InvalidField(field, "'" + unit.parent().get() + "' is no unit here");
      }
      if (depth >= DEEPEST) {
        throw new InvalidField(field, "leads in a loop, or deeper than " + DEEPEST + " levels");
      }
      unit = parent;
    }
  }

  private static void checkPeople(List<Unit> units) {
    var ids = new HashSet<String>();
    for (int i = 0; i < units.size(); i++) {
      var people = units.get(i).people();
      for (int j = 0; j < people.size(); j++) {
        if (!ids.add(people.get(j).id())) {
          throw new InvalidField(
              "units/" + i + "/people/" + j + "/id", "'" + people.get(j).id() + "' is there twice");
        }
      }
    }
    if (ids.isEmpty() || ids.size() > MOST_PEOPLE) {
      throw new InvalidField("units", "must have 1 to " + MOST_PEOPLE + " people");
    }
  }

  public Unit root() {
    return units.stream().filter(unit -> unit.parent().isEmpty()).findFirst().orElseThrow();
  }

  public Optional<Unit> unit(String id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }

  public List<Unit> children(Unit of) {
    return units.stream().filter(unit -> unit.parent().equals(Optional.of(of.id()))).toList();
  }

  /** The units from the root to this one, both included. */
  public List<Unit> wayTo(Unit unit) {
    var way = new ArrayList<Unit>(List.of(unit));
    while (way.getFirst().parent().isPresent()) {
      way.addFirst(unit(way.getFirst().parent().get()).orElseThrow());
    }
    return List.copyOf(way);
  }

  public Stream<Person> people() {
    return units.stream().flatMap(unit -> unit.people().stream());
  }

  public Optional<Person> person(String id) {
    return people().filter(person -> person.id().equals(id)).findFirst();
  }

  /** The unit in which somebody is. */
  public Optional<Unit> unitOf(Person person) {
    return units.stream().filter(unit -> unit.people().contains(person)).findFirst();
  }

  @Override
  public List<Text> words() {
    return Stream.concat(
            units.stream().flatMap(unit -> Stream.of(unit.name(), unit.about())),
            people().flatMap(Person::words))
        .filter(text -> !text.isBlank())
        .toList();
  }

  @Override
  public List<Picture> pictures() {
    return people().flatMap(person -> person.photo().stream()).toList();
  }

  private static Organisation read(ItemRef ref, Posting posting, Fields fields) {
    return new Organisation(
        ref,
        posting,
        fields.text("title"),
        fields.textIfAny("summary"),
        fields.list("units", Unit::read));
  }

  private static void write(Organisation organisation, ObjectNode fields) {
    JsonForm.putText(fields, "title", organisation.title);
    JsonForm.putTextIfAny(fields, "summary", organisation.summary);
    var array = fields.putArray("units");
    organisation.units.forEach(unit -> unit.write(array.addObject()));
  }
}
