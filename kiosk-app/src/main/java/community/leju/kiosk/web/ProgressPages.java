package community.leju.kiosk.web;

import community.leju.agent.store.Outbox;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.KeyedView;
import community.leju.kiosk.page.ProgressView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import java.util.ArrayList;
import java.util.List;

/**
 * 查我的进度, by number. A number can be guessed, so the page says how it stands and when, never what it
 * is about.
 */
public final class ProgressPages {
  private static final int MOST_DIGITS = 15;

  private final Framing framing;
  private final Station station;
  private final boolean scans;

  /**
   * Makes the pages.
   *
   * @param scans whether a slip can be scanned instead
   */
  public ProgressPages(Framing framing, Station station, boolean scans) {
    this.framing = framing;
    this.station = station;
    this.scans = scans;
  }

  public void addTo(Routes routes) {
    routes
        .get("/progress", exchange -> ask("", ""))
        .post("/progress", this::look)
        .get("/progress/{number}", this::show);
  }

  private Answer ask(String problem, String typed) {
    return framing.page(
        new Framing.Place("/progress", "/home", ""),
        (frame, _) -> {
          var words = frame.words();
          return framing
              .pages()
              .ask(
                  frame,
                  new KeyedView(
                      "/progress",
                      "number",
                      "digits",
                      words.of("progress.ask"),
                      words.of(scans ? "progress.hint.scan" : "progress.hint"),
                      typed,
                      MOST_DIGITS,
                      problem.isEmpty() ? "" : words.of(problem),
                      words.of("progress.submit")),
                  false);
        });
  }

  private Answer look(Exchange exchange) {
    var typed = exchange.field("number");
    return SubmissionNumber.parse(typed)
        .<Answer>map(number -> new Answer.Go("/progress/" + number.digits()))
        .orElseGet(() -> ask("progress.wrong", typed));
  }

  private Answer show(Exchange exchange) {
    var number = SubmissionNumber.parse(exchange.path("number"));
    var outbox = station.outbox();
    if (number.isEmpty() || outbox.isEmpty()) {
      return new Answer.Go("/progress");
    }
    return framing.page(
        new Framing.Place("/progress/" + number.get().digits(), "/progress", "line booking"),
        (frame, showing) ->
            framing
                .pages()
                .progress(
                    frame,
                    outbox
                        .get()
                        .find(number.get())
                        .map(entry -> view(entry, showing, frame.words()))
                        .orElseGet(() -> unknown(number.get(), showing, frame.words()))));
  }

  private static ProgressView unknown(SubmissionNumber number, Showing showing, Words words) {
    return new ProgressView(
        number.grouped(),
        "plain",
        Icon.SEARCH,
        words.of("progress.unknown"),
        words.of("progress.unknown.detail", phone(showing)),
        List.of());
  }

  private static ProgressView view(Outbox.Entry entry, Showing showing, Words words) {
    var said = BookingState.of(entry);
    var dates = new Dates(words);
    var facts = new ArrayList<ProgressView.Fact>();
    entry
        .envelope()
        .clear()
        .slot()
        .ifPresent(slot ->
            facts.add(
                new ProgressView.Fact(
                    Icon.CLOCK, words.of("review.time"), dates.at(slot.day(), slot.time()))));
    var made = entry.envelope().clear().createdAt().atZone(showing.zone()).toLocalDateTime();
    facts.add(
        new ProgressView.Fact(
            Icon.PENCIL,
            words.of("progress.made"),
            dates.at(made.toLocalDate(), made.toLocalTime())));
    return new ProgressView(
        entry.number().grouped(),
        said.tone(),
        said.icon(),
        words.of("result." + said.key()),
        words.of("result." + said.key() + ".detail", phone(showing)),
        facts);
  }

  private static String phone(Showing showing) {
    return showing.committee().map(one -> one.phone()).orElse("");
  }
}
