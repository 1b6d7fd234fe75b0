package community.leju.content.finance;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year. Written {@code 2026-q3}, the id of its document. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
  private static final Pattern ID = Pattern.compile("(20[0-9]{2})-q([1-4])");

  public static Optional<Quarter> of(String id) {
    var parts = ID.matcher(id);
    return parts.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  public boolean isRightAfter(Quarter other) {
    return firstDay().equals(other.lastDay().plusDays(1));
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  @Override
  public int compareTo(Quarter other) {
    return firstDay().compareTo(other.firstDay());
  }

  @Override
  public String toString() {
    return year + "-q" + number;
  }
}
