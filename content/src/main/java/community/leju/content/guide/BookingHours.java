package community.leju.content.guide;

import community.leju.content.item.Fields;
import community.leju.content.item.InvalidField;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a service can be booked. The same on kiosk and hub, so that both know the same slots.
 *
 * @param weekdays the days of the week
 * @param sessions the parts of a day, in order, not overlapping
 * @param minutes the length of a slot, 5 to 240
 * @param capacity how many people one slot takes, 1 to 100
 * @param daysAhead how far ahead one may book, 1 to 60 days
 * @param closures days on which nothing can be booked
 */
public record BookingHours(
    Set<DayOfWeek> weekdays,
    List<Session> sessions,
    int minutes,
    int capacity,
    int daysAhead,
    Set<LocalDate> closures) {

  /** A part of a day: morning, afternoon. */
  public record Session(LocalTime from, LocalTime until) {
    /** Refuses an end before the beginning. */
    public Session {
      if (!until.isAfter(from)) {
        throw new InvalidField("until", "must be after from");
      }
    }
  }

  /** Checks that a day is not empty. */
  public BookingHours {
    if (weekdays.isEmpty() || sessions.isEmpty()) {
      throw new InvalidField("", "needs at least one weekday and one session");
    }
    weekdays = Set.copyOf(weekdays);
    sessions = List.copyOf(sessions);
    closures = Set.copyOf(closures);
  }

  /** The slots of a day, in order; none where it is closed. */
  public List<Slot> slotsOn(LocalDate day) {
    var slots = new ArrayList<Slot>();
    if (!weekdays.contains(day.getDayOfWeek()) || closures.contains(day)) {
      return slots;
    }
    for (var session : sessions) {
      int end = session.until().toSecondOfDay();
      int step = minutes * 60;
      for (int at = session.from().toSecondOfDay(); at + step <= end; at += step) {
        slots.add(new Slot(day, LocalTime.ofSecondOfDay(at)));
      }
    }
    return slots;
  }

  public boolean has(Slot slot) {
    return slotsOn(slot.day()).contains(slot);
  }

  static BookingHours read(Fields fields) {
    var weekdays = new TreeSet<DayOfWeek>();
    var names = fields.texts("weekdays");
    for (var name : names) {
      try {
        weekdays.add(DayOfWeek.valueOf(name.zh().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        fields.note("weekdays", "'" + name.zh() + "' is not a day such as monday");
      }
    }
    var closures = new TreeSet<LocalDate>();
    for (var day : fields.texts("closures")) {
      try {
        closures.add(LocalDate.parse(day.zh()));
      } catch (DateTimeException e) {
        fields.note("closures", "'" + day.zh() + "' is not a date such as 2026-10-01");
      }
    }
    return new BookingHours(
        weekdays,
        fields.list("sessions", BookingHours::readSession),
        fields.integer("minutes", 5, 240),
        fields.integer("capacity", 1, 100),
        fields.integer("daysAhead", 1, 60),
        closures);
  }

  private static Session readSession(Fields fields) {
    return new Session(
        fields.parsed("from", LocalTime::parse, "a time such as 09:00", LocalTime.MIN),
        fields.parsed("until", LocalTime::parse, "a time such as 11:30", LocalTime.MAX));
  }

  void write(ObjectNode fields) {
    var days = fields.putArray("weekdays");
    weekdays.stream().sorted().forEach(day -> days.add(lower(day)));
    var parts = fields.putArray("sessions");
    sessions.forEach(session ->
        parts
            .addObject()
            .put("from", session.from().toString())
            .put("until", session.until().toString()));
    fields.put("minutes", minutes).put("capacity", capacity).put("daysAhead", daysAhead);
    if (!closures.isEmpty()) {
      var closed = fields.putArray("closures");
      closures.stream().sorted().forEach(day -> closed.add(day.toString()));
    }
  }

  private static String lower(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
