package community.leju.content.roster;

import community.leju.content.item.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One day of a roster, worked out.
 *
 * @param holiday the holiday's name; blank where it is none
 * @param isMakeUp whether it is a weekend day that is worked
 * @param duties by their beginning
 */
public record DutyDay(LocalDate day, Text holiday, boolean isMakeUp, List<Duty> duties) {
  /** Somebody's shift. */
  public record Duty(Officer officer, Shift shift) {}

  /** Who is here at that time. */
  public List<Duty> at(LocalTime time) {
    return duties.stream().filter(one -> one.shift().isAt(time)).toList();
  }

  /** Who comes later that day. */
  public List<Duty> after(LocalTime time) {
    return duties.stream().filter(one -> one.shift().from().isAfter(time)).toList();
  }
}
