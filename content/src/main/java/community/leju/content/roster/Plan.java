package community.leju.content.roster;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a year is written down: what repeats, and what differs.
 *
 * @param pattern what repeats every week
 * @param holidays on which the pattern rests
 * @param makeUpDays weekend days that are worked
 * @param extra duties beside the pattern
 * @param absences days on which somebody's pattern rests
 */
public record Plan(
    List<Turn> pattern,
    List<Holiday> holidays,
    List<MakeUpDay> makeUpDays,
    List<ExtraDuty> extra,
    List<Absence> absences) {
  public static final int MOST_LINES = 500;

  /** Refuses a plan beyond the limits. */
  public Plan {
    pattern = limited("pattern", pattern);
    holidays = limited("holidays", holidays);
    makeUpDays = limited("makeUpDays", makeUpDays);
    extra = limited("extra", extra);
    absences = limited("absences", absences);
  }

  /** A duty of a day, and the field that orders it. */
  record Entry(String field, String person, String shift) {}

  /**
   * The duties of a day.
   *
   * @param start the roster's first day, from which turns are counted
   */
  List<Entry> entriesOn(LocalDate day, LocalDate start) {
    var entries = new ArrayList<Entry>();
    if (holidayOn(day).isEmpty()) {
      var weekday = makeUpOn(day).map(MakeUpDay::like).orElse(day.getDayOfWeek());
      for (int i = 0; i < pattern.size(); i++) {
        var turn = pattern.get(i);
        for (var person : turn.peopleOn(day, weekday, start)) {
          if (absences.stream().noneMatch(one -> one.covers(person, day))) {
            entries.add(new Entry("pattern/" + i, person, turn.shift()));
          }
        }
      }
    }
    for (int i = 0; i < extra.size(); i++) {
      var duty = extra.get(i);
      if (duty.day().equals(day)) {
        entries.add(new Entry("extra/" + i, duty.person(), duty.shift()));
      }
    }
    return entries;
  }

  Optional<Holiday> holidayOn(LocalDate day) {
    return holidays.stream().filter(one -> one.has(day)).findFirst();
  }

  Optional<MakeUpDay> makeUpOn(LocalDate day) {
    return makeUpDays.stream().filter(one -> one.day().equals(day)).findFirst();
  }

  private static <T> List<T> limited(String field, List<T> list) {
    if (list.size() > MOST_LINES) {
      throw new InvalidField(field, "more than " + MOST_LINES);
    }
    return List.copyOf(list);
  }

  static Plan read(Fields fields) {
    return new Plan(
        fields.list("pattern", Turn::read),
        fields.list("holidays", Holiday::read),
        fields.list("makeUpDays", MakeUpDay::read),
        fields.list("extra", ExtraDuty::read),
        fields.list("absences", Absence::read));
  }

  void write(ObjectNode fields) {
    put(fields, "pattern", pattern, Turn::write);
    put(fields, "holidays", holidays, Holiday::write);
    put(fields, "makeUpDays", makeUpDays, MakeUpDay::write);
    put(fields, "extra", extra, ExtraDuty::write);
    put(fields, "absences", absences, Absence::write);
  }

  static <T> void put(
      ObjectNode fields, String name, List<T> list, BiConsumer<T, ObjectNode> writer) {
    if (!list.isEmpty()) {
      var array = fields.putArray(name);
      list.forEach(one -> writer.accept(one, array.addObject()));
    }
  }
}
