package community.leju.content.organisation;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of an organisation: the committee itself, its party branch, a service station.
 *
 * @param id {@code [a-z0-9-]{1,64}}, unique in its organisation
 * @param parent the unit it belongs to; empty for the one root
 * @param about what it does, in one or two sentences; may be blank
 * @param people in the order in which they are shown
 */
public record Unit(String id, Optional<String> parent, Text name, Text about, List<Person> people) {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

  /** Checks shapes and lengths. */
  public Unit {
    checkId(id);
    name.atMost(30, "name");
    about.atMost(300, "about");
    people = List.copyOf(people);
  }

  static void checkId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidField("id", "must be 1 to 64 of a-z, 0-9 and '-'");
    }
  }

  static Unit read(Fields fields) {
    return new Unit(
        fields.string("id", 64),
        fields.stringIfAny("parent", 64),
        fields.text("name"),
        fields.textIfAny("about"),
        fields.list("people", Person::read));
  }

  void write(ObjectNode fields) {
    fields.put("id", id);
    parent.ifPresent(unit -> fields.put("parent", unit));
    JsonForm.putText(fields, "name", name);
    JsonForm.putTextIfAny(fields, "about", about);
    if (!people.isEmpty()) {
      var array = fields.putArray("people");
      people.forEach(person -> person.write(array.addObject()));
    }
  }
}
