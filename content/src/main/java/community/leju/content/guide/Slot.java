package community.leju.content.guide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** The beginning of a bookable slot, in the street's zone. Written {@code 2026-01-05T09:30}. */
public record Slot(LocalDate day, LocalTime time) implements Comparable<Slot> {
  public static Optional<Slot> of(String text) {
    try {
      var at = LocalDateTime.parse(text);
      return Optional.of(new Slot(at.toLocalDate(), at.toLocalTime()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public LocalDateTime start() {
    return day.atTime(time);
  }

  @Override
  public int compareTo(Slot other) {
    return start().compareTo(other.start());
  }

  @Override
  public String toString() {
    return start().toString();
  }
}
