package community.leju.content.roster;

import community.leju.content.item.Fields;
import community.leju.content.item.Item;
import community.leju.content.item.ItemRef;
import community.leju.content.item.JsonForm;
import community.leju.content.item.Kind;
import community.leju.content.item.Posting;
import community.leju.content.item.PublicText;
import community.leju.content.item.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A committee's duty roster, usually of a year.
 *
 * @param firstDay the first day it speaks of
 * @param lastDay the last one, at most {@link #MOST_DAYS} later
 */
public record Roster(
    ItemRef ref,
    Posting posting,
    Text title,
    LocalDate firstDay,
    LocalDate lastDay,
    List<Officer> people,
    List<Shift> shifts,
    Plan plan)
    implements Item {
  public static final int MOST_DAYS = 400;
  public static final int MOST_PEOPLE = 40;

  public static final Kind<Roster> KIND =
      new Kind<>("roster", 1, Roster.class, Roster::read, Roster::write);

  /** Refuses a roster that names strangers, or somebody at two places at once. */
  public Roster {
    PublicText.title(title);
    people = List.copyOf(people);
    shifts = List.copyOf(shifts);
    var problems = RosterRules.problems(firstDay, lastDay, people, shifts, plan);
    if (!problems.isEmpty()) {
      throw problems.getFirst();
    }
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** One day, worked out; without duties where the roster does not reach it. */
  public DutyDay on(LocalDate day) {
    var duties =
        has(day)
            ? plan.entriesOn(day, firstDay).stream()
                .map(one -> new DutyDay.Duty(officer(one.person()), shift(one.shift())))
                .sorted(
                    Comparator.comparing((DutyDay.Duty one) -> one.shift().from())
                        .thenComparingInt(one -> people.indexOf(one.officer())))
                .toList()
            : List.<DutyDay.Duty>of();
    var holiday = plan.holidayOn(day).map(Holiday::name).orElse(Text.of(""));
    return new DutyDay(day, holiday, plan.makeUpOn(day).isPresent(), duties);
  }

  public Officer officer(String id) {
    return people.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  public Shift shift(String id) {
    return shifts.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Override
  public List<Text> words() {
    var words = new ArrayList<Text>();
    for (var one : people) {
      words.add(one.name());
      words.add(one.post());
      words.addAll(one.can());
    }
    return words;
  }

  private static Roster read(ItemRef ref, Posting posting, Fields fields) {
    var title = fields.text("title");
    var first = Days.read(fields, "firstDay");
    var last = Days.read(fields, "lastDay");
    var people = fields.list("people", Officer::read);
    var shifts = fields.list("shifts", Shift::read);
    var plan = Plan.read(fields);
    if (fields.isSound()) {
      RosterRules.problems(first, last, people, shifts, plan)
          .forEach(one -> fields.note(one.field(), one.problem()));
    }
    return new Roster(ref, posting, title, first, last, people, shifts, plan);
  }

  private static void write(Roster roster, ObjectNode fields) {
    JsonForm.putText(fields, "title", roster.title);
    fields.put("firstDay", roster.firstDay.toString());
    fields.put("lastDay", roster.lastDay.toString());
    Plan.put(fields, "people", roster.people, Officer::write);
    Plan.put(fields, "shifts", roster.shifts, Shift::write);
    roster.plan.write(fields);
  }
}
