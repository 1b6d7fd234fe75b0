package community.leju.kiosk.roster;

import community.leju.content.roster.DutyDay.Duty;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who is on duty at this moment.
 *
 * @param sentence their names, or that nobody is and who comes next
 */
public record DutyNow(boolean anybody, String sentence) {
  /** As the roster says; empty where none reaches this day. */
  public static Optional<DutyNow> at(Showing showing, Words words) {
    var now = showing.localNow();
    var rosters = RosterPages.rosters(showing);
    if (rosters.stream().noneMatch(one -> one.has(now.toLocalDate()))) {
      return Optional.empty();
    }
    var days = RosterPages.days(rosters);
    var here = days.apply(now.toLocalDate()).at(now.toLocalTime());
    if (here.isEmpty()) {
      var next = new DutyWords(words, now, days).next().orElse("");
      return Optional.of(new DutyNow(false, words.of("call.duty.away", next).strip()));
    }
    var names =
        here.stream()
            .map(Duty::officer)
            .distinct()
            .map(one -> words.of(one.name()))
            .collect(Collectors.joining(words.of("roster.and")));
    return Optional.of(new DutyNow(true, words.of("call.duty.here", names)));
  }
}
