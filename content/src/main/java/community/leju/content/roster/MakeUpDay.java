package community.leju.content.roster;

import community.leju.content.item.Fields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A weekend day that is worked because of a holiday (调休上班).
 *
 * @param like the weekday whose pattern it follows
 */
public record MakeUpDay(LocalDate day, DayOfWeek like) {
  static MakeUpDay read(Fields fields) {
    return new MakeUpDay(
        Days.read(fields, "day"),
        fields.parsed(
            "like",
            name -> DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)),
            "a weekday such as friday",
            DayOfWeek.MONDAY));
  }

  void write(ObjectNode fields) {
    fields.put("day", day.toString()).put("like", like.name().toLowerCase(Locale.ROOT));
  }
}
