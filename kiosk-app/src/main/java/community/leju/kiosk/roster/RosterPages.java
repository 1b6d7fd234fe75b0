package community.leju.kiosk.roster;

import community.leju.content.roster.DutyDay;
import community.leju.content.roster.Roster;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.RosterView;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who is here now, today, and on the next days. */
public final class RosterPages {
  private static final String BOARD = "/roster";

  private final Framing framing;
  private final Articles articles;

  public RosterPages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes.get(BOARD, _ -> show());
  }

  private Answer show() {
    return framing.pageIfAny(new Framing.Place(BOARD, "/boards", "shelf"), this::page);
  }

  private Optional<JteModel> page(Frame frame, Showing showing) {
    var rosters = rosters(showing);
    var today = showing.localNow().toLocalDate();
    return rosters.stream()
        .filter(one -> one.has(today))
        .findFirst()
        .or(() -> rosters.stream().findFirst())
        .map(roster -> framing.pages().roster(frame, view(roster, rosters, frame, showing)));
  }

  private RosterView view(Roster roster, List<Roster> rosters, Frame frame, Showing showing) {
    var posting = articles.posting(roster, showing, frame.words().language());
    return new DutyWords(frame.words(), showing.localNow(), days(rosters))
        .view(showing.zone(), posting);
  }

  static List<Roster> rosters(Showing showing) {
    return showing.live(Roster.class).stream()
        .sorted(Comparator.comparing(Roster::firstDay).reversed())
        .toList();
  }

  /** A day as the roster has it that reaches it; the newest where several do. */
  static Function<LocalDate, DutyDay> days(List<Roster> rosters) {
    return day ->
        rosters.stream().filter(one -> one.has(day)).findFirst().orElse(rosters.getFirst()).on(day);
  }
}
