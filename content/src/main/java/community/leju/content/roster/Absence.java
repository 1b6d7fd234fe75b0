package community.leju.content.roster;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Days on which somebody's weekly pattern rests. Why is nobody's business. */
public record Absence(String person, LocalDate firstDay, LocalDate lastDay) {
  /** Refuses an end before the beginning. */
  public Absence {
    if (lastDay.isBefore(firstDay)) {
      throw new InvalidField("lastDay", "must not be before firstDay");
    }
  }

  boolean covers(String id, LocalDate day) {
    return person.equals(id) && !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  static Absence read(Fields fields) {
    var first = Days.read(fields, "firstDay");
    return new Absence(
        fields.string("person", 32), first, Days.readIfAny(fields, "lastDay").orElse(first));
  }

  void write(ObjectNode fields) {
    fields.put("person", person).put("firstDay", firstDay.toString());
    fields.put("lastDay", lastDay.toString());
  }
}
