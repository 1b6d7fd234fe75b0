package community.leju.content.roster;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What repeats every week.
 *
 * @param days the days of the week
 * @param shift the shift's id
 * @param people who take it: all of them, or by turns one a week, in this order
 * @param byTurns whether they take turns, counted in weeks from Monday of the roster's first week
 * @param firstDay since when; empty for the roster's first day
 * @param lastDay until when, included; empty for the roster's last day
 */
public record Turn(
    Set<DayOfWeek> days,
    String shift,
    List<String> people,
    boolean byTurns,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay) {

  /** Refuses a turn of nobody. */
  public Turn {
    days = Set.copyOf(days);
    people = List.copyOf(people);
    if (days.isEmpty()) {
      throw new InvalidField("days", "needs at least one weekday");
    }
    if (people.isEmpty() || people.size() > Roster.MOST_PEOPLE) {
      throw new InvalidField("people", "needs 1 to " + Roster.MOST_PEOPLE + " people");
    }
  }

  /**
   * Who takes it on a day.
   *
   * @param day the date
   * @param weekday whose pattern the day follows
   * @param start the roster's first day
   */
  List<String> peopleOn(LocalDate day, DayOfWeek weekday, LocalDate start) {
    if (!days.contains(weekday)
        || firstDay.map(day::isBefore).orElse(false)
        || lastDay.map(day::isAfter).orElse(false)) {
      return List.of();
    }
    if (!byTurns) {
      return people;
    }
    var week = start.minusDays(start.getDayOfWeek().getValue() - 1L);
    int turn = Math.floorMod(ChronoUnit.WEEKS.between(week, day), people.size());
    return List.of(people.get(turn));
  }

  static Turn read(Fields fields) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var name : fields.texts("days")) {
      try {
        days.add(DayOfWeek.valueOf(name.zh().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        fields.note("days", "'" + name.zh() + "' is not a day such as monday");
      }
    }
    return new Turn(
        days,
        fields.string("shift", 32),
        fields.texts("people").stream().map(Text::zh).toList(),
        fields.flag("byTurns", false),
        Days.readIfAny(fields, "firstDay"),
        Days.readIfAny(fields, "lastDay"));
  }

  void write(ObjectNode fields) {
    var names = fields.putArray("days");
    days.stream().sorted().forEach(day -> names.add(day.name().toLowerCase(Locale.ROOT)));
    fields.put("shift", shift);
    var ids = fields.putArray("people");
    people.forEach(ids::add);
    if (byTurns) {
      fields.put("byTurns", true);
    }
    firstDay.ifPresent(day -> fields.put("firstDay", day.toString()));
    lastDay.ifPresent(day -> fields.put("lastDay", day.toString()));
  }
}
