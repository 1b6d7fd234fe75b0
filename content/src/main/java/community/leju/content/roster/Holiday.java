package community.leju.content.roster;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.JsonForm;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** A statutory holiday, from its first to its last day: the weekly pattern rests. */
public record Holiday(Text name, LocalDate firstDay, LocalDate lastDay) {
  /** Refuses an end before the beginning. */
  public Holiday {
    PublicText.line("name", name);
    if (lastDay.isBefore(firstDay)) {
      throw new InvalidField("lastDay", "must not be before firstDay");
    }
  }

  boolean has(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  static Holiday read(Fields fields) {
    return new Holiday(
        fields.text("name"), Days.read(fields, "firstDay"), Days.read(fields, "lastDay"));
  }

  void write(ObjectNode fields) {
    JsonForm.putText(fields, "name", name);
    fields.put("firstDay", firstDay.toString()).put("lastDay", lastDay.toString());
  }
}
