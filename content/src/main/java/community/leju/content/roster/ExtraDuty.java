package community.leju.content.roster;

import community.leju.content.item.Fields;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** A duty beside the weekly pattern: on a holiday, in somebody's stead. */
public record ExtraDuty(LocalDate day, String person, String shift) {
  static ExtraDuty read(Fields fields) {
    return new ExtraDuty(
        Days.read(fields, "day"), fields.string("person", 32), fields.string("shift", 32));
  }

  void write(ObjectNode fields) {
    fields.put("day", day.toString()).put("person", person).put("shift", shift);
  }
}
