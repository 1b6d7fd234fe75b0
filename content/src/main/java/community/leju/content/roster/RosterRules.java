package community.leju.content.roster;

import community.leju.content.item.InvalidField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules between a roster's fields: everybody named is here then, and at one place. */
final class RosterRules {
  private final List<InvalidField> problems = new ArrayList<>();
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final Map<String, Officer> people = new HashMap<>();
  private final Map<String, Shift> shifts = new HashMap<>();
  private final Plan plan;

  private RosterRules(LocalDate firstDay, LocalDate lastDay, Plan plan) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.plan = plan;
  }

  static List<InvalidField> problems(
      LocalDate firstDay, LocalDate lastDay, List<Officer> people, List<Shift> shifts, Plan plan) {
    var rules = new RosterRules(firstDay, lastDay, plan);
    rules.checkPeriod();
    rules.checkNames(people, shifts);
    rules.checkPattern();
    rules.checkExtra();
    rules.checkAbsences();
    rules.checkMakeUpDays();
    if (rules.problems.isEmpty()) {
      rules.checkOverlaps();
    }
    return rules.problems;
  }

  private void note(String field, String problem) {
    problems.add(new InvalidField(field, problem));
  }

  private void checkPeriod() {
    long days = ChronoUnit.DAYS.between(firstDay, lastDay);
    if (days < 0 || days > Roster.MOST_DAYS) {
      note("lastDay", "must be 0 to " + Roster.MOST_DAYS + " days after firstDay");
    }
  }

  private void checkNames(List<Officer> officers, List<Shift> named) {
    for (int i = 0; i < officers.size(); i++) {
      if (people.put(officers.get(i).id(), officers.get(i)) != null) {
        note("people/" + i + "/id", "'" + officers.get(i).id() + "' is there twice");
      }
    }
    if (officers.isEmpty() || officers.size() > Roster.MOST_PEOPLE) {
      note("people", "needs 1 to " + Roster.MOST_PEOPLE + " people");
    }
    for (int i = 0; i < named.size(); i++) {
      if (shifts.put(named.get(i).id(), named.get(i)) != null) {
        note("shifts/" + i + "/id", "'" + named.get(i).id() + "' is there twice");
      }
    }
  }

  private void checkPattern() {
    for (int i = 0; i < plan.pattern().size(); i++) {
      var turn = plan.pattern().get(i);
      var at = "pattern/" + i;
      checkShift(at, turn.shift());
      var from = turn.firstDay().orElse(firstDay);
      var until = turn.lastDay().orElse(lastDay);
      for (int j = 0; j < turn.people().size(); j++) {
        checkPerson(at + "/people/" + j, turn.people().get(j), from, until);
      }
    }
  }

  private void checkExtra() {
    for (int i = 0; i < plan.extra().size(); i++) {
      var duty = plan.extra().get(i);
      var at = "extra/" + i;
      checkShift(at, duty.shift());
      checkPerson(at + "/person", duty.person(), duty.day(), duty.day());
      if (duty.day().isBefore(firstDay) || duty.day().isAfter(lastDay)) {
        note(at + "/day", duty.day() + " is not in this roster");
      }
    }
  }

  private void checkAbsences() {
    for (int i = 0; i < plan.absences().size(); i++) {
      var absence = plan.absences().get(i);
      if (!people.containsKey(absence.person())) {
        note("absences/" + i + "/person", "'" + absence.person() + "' is not among 'people'");
      }
    }
  }

  private void checkMakeUpDays() {
    for (int i = 0; i < plan.makeUpDays().size(); i++) {
      var day = plan.makeUpDays().get(i).day();
      var at = "makeUpDays/" + i + "/day";
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        note(at, day + " is no weekend day");
      }
      if (plan.holidays().stream().anyMatch(one -> one.has(day))) {
        note(at, day + " is a holiday");
      }
    }
  }

  private void checkShift(String at, String shift) {
    if (!shifts.containsKey(shift)) {
      note(at + "/shift", "'" + shift + "' is not among 'shifts'");
    }
  }

  private void checkPerson(String at, String id, LocalDate from, LocalDate until) {
    var officer = people.get(id);
    if (officer == null) {
      note(at, "'" + id + "' is not among 'people'");
    } else if (!officer.isHereOn(from)) {
      note(at, "'" + id + "' is not here on " + from + stay(officer));
    } else if (!officer.isHereOn(until)) {
      note(at, "'" + id + "' is not here on " + until + stay(officer));
    }
  }

  private static String stay(Officer officer) {
    return officer.until().map(day -> ": left on " + day).orElse("")
        + officer.since().map(day -> ": here since " + day).orElse("");
  }

  /** Each day of the roster in its turn; the first day with a problem is enough. */
  private void checkOverlaps() {
    for (var day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
      var taken = new HashMap<String, List<Shift>>();
      for (var entry : plan.entriesOn(day, firstDay)) {
        var shift = Objects.requireNonNull(shifts.get(entry.shift()));
        var others = taken.computeIfAbsent(entry.person(), _ -> new ArrayList<>());
        if (others.stream().anyMatch(shift::overlaps)) {
          note(
              entry.field() + "/shift",
              "'%s' has two shifts at once on %s".formatted(entry.person(), day));
        }
        others.add(shift);
      }
      if (!problems.isEmpty()) {
        return;
      }
    }
  }
}
