package community.leju.kiosk.finance;

import community.leju.content.finance.FinancePeriod;
import community.leju.content.finance.Quarter;
import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.SwitchView;
import community.leju.kiosk.page.SwitchView.Choice;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Articles;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the committee took in and spent, by year and quarter; the newest first. */
public final class FinancePages {
  private static final String BOARD = "/finance";

  private final Framing framing;
  private final Articles articles;

  public FinancePages(Framing framing, Articles articles) {
    this.framing = framing;
    this.articles = articles;
  }

  public void addTo(Routes routes) {
    routes.get(BOARD, _ -> page(BOARD, Optional.empty())).get(BOARD + "/{quarter}", this::quarter);
  }

  private Answer quarter(Exchange exchange) {
    var id = exchange.path("quarter");
    return page(BOARD + "/" + id, Optional.of(id));
  }

  private Answer page(String path, Optional<String> id) {
    var back = id.isEmpty() ? "/boards" : BOARD;
    return framing.pageIfAny(
        new Framing.Place(path, back, "shelf"),
        (frame, showing) -> {
          var periods = periods(showing);
          return periods.stream()
              .filter(one -> id.isEmpty() || one.ref().id().equals(id.get()))
              .findFirst()
              .flatMap(chosen -> page(chosen, periods, frame, showing));
        });
  }

  private static List<FinancePeriod> periods(Showing showing) {
    return showing.live(FinancePeriod.class).stream()
        .sorted(Comparator.comparing(FinancePeriod::quarter).reversed())
        .toList();
  }

  private Optional<JteModel> page(
      FinancePeriod chosen, List<FinancePeriod> periods, Frame frame, Showing showing) {
    var words = frame.words();
    return articles
        .article(chosen, showing, words.language())
        .map(html ->
            framing
                .pages()
                .switched(
                    frame,
                    new SwitchView(
                        words.of("section.finance.title"),
                        List.of(
                            years(chosen.quarter(), periods, words),
                            quarters(chosen.quarter(), periods, words)),
                        html)));
  }

  /** A year leads to its newest quarter. */
  private static List<Choice> years(Quarter chosen, List<FinancePeriod> periods, Words words) {
    return periods.stream()
        .map(one -> one.quarter().year())
        .distinct()
        .map(year -> {
          var newest =
              periods.stream()
                  .filter(one -> one.quarter().year() == year)
                  .findFirst()
                  .orElseThrow();
          return new Choice(
              BOARD + "/" + newest.ref().id(),
              words.of("finance.year", year),
              year == chosen.year());
        })
        .toList();
  }

  private static List<Choice> quarters(Quarter chosen, List<FinancePeriod> periods, Words words) {
    return periods.stream()
        .filter(one -> one.quarter().year() == chosen.year())
        .sorted(Comparator.comparing(FinancePeriod::quarter))
        .map(one ->
            new Choice(
                BOARD + "/" + one.ref().id(),
                words.of("finance.quarter." + one.quarter().number()),
                one.quarter().equals(chosen)))
        .toList();
  }
}
