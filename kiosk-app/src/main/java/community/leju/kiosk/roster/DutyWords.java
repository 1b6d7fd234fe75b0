package community.leju.kiosk.roster;

import community.leju.content.roster.DutyDay;
import community.leju.content.roster.DutyDay.Duty;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.RosterView;
import community.leju.kiosk.page.RosterView.Day;
import community.leju.kiosk.page.RosterView.Line;
import community.leju.kiosk.page.RosterView.Person;
import community.leju.kiosk.page.Words;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A moment's duties in words. */
final class DutyWords {
  private static final int DAYS = 14;

  private final Words words;
  private final Dates dates;
  private final LocalDateTime now;
  private final Function<LocalDate, DutyDay> days;

  DutyWords(Words words, LocalDateTime now, Function<LocalDate, DutyDay> days) {
    this.words = words;
    this.dates = new Dates(words);
    this.now = now;
    this.days = days;
  }

  RosterView view(ZoneId zone, String posting) {
    var today = days.apply(now.toLocalDate());
    var here = today.at(now.toLocalTime());
    return new RosterView(
        here.isEmpty()
            ? words.of("roster.nobody")
            : words.of("roster.here", here.stream().map(Duty::officer).distinct().count()),
        here.isEmpty() ? next().orElse("") : "",
        here.stream()
            .flatMap(one -> one.officer().can().stream())
            .map(words::of)
            .distinct()
            .toList(),
        here.stream().map(one -> person(one, "roster.until", one.shift().until())).toList(),
        today.after(now.toLocalTime()).stream()
            .map(one -> person(one, "roster.from", one.shift().from()))
            .toList(),
        Stream.iterate(now.toLocalDate(), day -> day.plusDays(1))
            .limit(DAYS)
            .map(this::day)
            .toList(),
        turn(today).atZone(zone).toInstant().toEpochMilli(),
        posting);
  }

  private Person person(Duty duty, String key, LocalTime time) {
    var officer = duty.officer();
    return new Person(
        words.of(officer.name()),
        words.of(officer.post()),
        words.of(key, dates.time(time)),
        officer.can().stream().map(words::of).toList());
  }

  /** When somebody is here again, within the days shown. */
  Optional<String> next() {
    for (int i = 0; i < DAYS; i++) {
      var day = days.apply(now.toLocalDate().plusDays(i));
      var duties = i == 0 ? day.after(now.toLocalTime()) : day.duties();
      if (!duties.isEmpty()) {
        var first = duties.getFirst();
        return Optional.of(
            words.of(
                "roster.next",
                dates.at(day.day(), first.shift().from()),
                words.of(first.officer().name())));
      }
    }
    return Optional.empty();
  }

  /** The next moment at which somebody comes or goes, or the day ends. */
  private LocalDateTime turn(DutyDay today) {
    return today.duties().stream()
        .flatMap(one -> Stream.of(one.shift().from(), one.shift().until()))
        .filter(time -> time.isAfter(now.toLocalTime()))
        .min(LocalTime::compareTo)
        .map(now.toLocalDate()::atTime)
        .orElse(now.toLocalDate().plusDays(1).atStartOfDay());
  }

  private Day day(LocalDate date) {
    var day = days.apply(date);
    var tags = new ArrayList<String>();
    if (date.equals(now.toLocalDate())) {
      tags.add(words.of("roster.today"));
    }
    if (!day.holiday().isBlank()) {
      tags.add(words.of(day.holiday()));
    }
    if (day.isMakeUp()) {
      tags.add(words.of("roster.makeup"));
    }
    var tone =
        !day.holiday().isBlank()
            ? "holiday"
            : day.isMakeUp() ? "work" : tags.isEmpty() ? "plain" : "today";
    return new Day(
        dates.day(date),
        dates.weekday(date.getDayOfWeek()),
        String.join(" · ", tags),
        tone,
        lines(day));
  }

  private List<Line> lines(DutyDay day) {
    var byTime = new LinkedHashMap<String, List<String>>();
    for (var one : day.duties()) {
      var time = dates.time(one.shift().from()) + "–" + dates.time(one.shift().until());
      byTime.computeIfAbsent(time, _ -> new ArrayList<>()).add(words.of(one.officer().name()));
    }
    return byTime.entrySet().stream()
        .map(one -> new Line(one.getKey(), joined(one.getValue())))
        .toList();
  }

  private List<String> joined(List<String> names) {
    var joined = new ArrayList<>(names);
    joined.subList(0, joined.size() - 1).replaceAll(name -> name + words.of("roster.and"));
    return joined;
  }
}
