package community.leju.kiosk.booking;

import community.leju.content.submission.Receipt;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.ResultView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.slip.SlipWords;
import community.leju.kiosk.station.Showing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Says what became of a booking, and of its slip. */
final class Results {
  /** How long 正在确认 may stand; then the truth is that nobody knows yet. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final int MOST_SLOTS = 3;

  private final ScheduledExecutorService timer;
  private final Runnable changed;

  Results(ScheduledExecutorService timer, Runnable changed) {
    this.timer = timer;
    this.changed = changed;
  }

  /** The page is out of date when the patience is over. */
  void watch() {
    var _ = timer.schedule(changed, PATIENCE.toMillis() + 50, TimeUnit.MILLISECONDS);
  }

  private record Said(String tone, Icon icon, String key) {}

  ResultView view(Booked booked, Showing showing, Words words) {
    var said = said(booked, showing);
    var slip = booked.slip();
    var dates = new Dates(words);
    var at = dates.at(slip.slot().day(), slip.slot().time());
    var slipLine = SlipWords.key(booked.ticket());
    return new ResultView(
        slip.number().grouped(),
        said.tone(),
        said.icon(),
        words.of("result." + said.key()),
        words.of("result." + said.key() + ".detail", slip.phone()),
        rows(
            row(Icon.STEPS, words.of("review.service"), booked.beside().service()),
            row(Icon.CLOCK, words.of("review.time"), at),
            row(Icon.PLACE, words.of("review.where"), slip.where()),
            new ResultView.Row(Icon.BAG, words.of("result.bring"), booked.beside().bring())),
        booked.receiptNow().map(Receipt::nextFree).orElse(List.of()).stream()
            .limit(MOST_SLOTS)
            .map(slot -> new ResultView.Free(slot.toString(), dates.at(slot.day(), slot.time())))
            .toList(),
        words.of("slip.screen." + slipLine),
        !slipLine.equals("printing") && !slipLine.equals("printed"),
        slipLine.equals("printing"),
        SlipWords.percent(booked.ticket()),
        booked.mayPrintAgain() ? words.of("slip.again." + slipLine) : "");
  }

  /** Without the one that has nothing to say. */
  private static List<ResultView.Row> rows(ResultView.Row... rows) {
    return Stream.of(rows).filter(row -> !row.values().isEmpty()).toList();
  }

  private static ResultView.Row row(Icon icon, String label, String value) {
    return new ResultView.Row(icon, label, value.isEmpty() ? List.of() : List.of(value));
  }

  private static Said said(Booked booked, Showing showing) {
    var receipt = booked.receiptNow();
    if (receipt.isPresent()) {
      return switch (receipt.get().outcome()) {
        case CONFIRMED -> new Said("good", Icon.CHECK, "confirmed");
        case PENDING -> new Said("wait", Icon.WAIT, "pending");
        case REFUSED -> new Said("bad", Icon.CROSS, "refused");
      };
    }
    boolean soon = Duration.between(booked.at(), showing.now()).compareTo(PATIENCE) < 0;
    return showing.line().up() && soon
        ? new Said("wait", Icon.WAIT, "asking")
        : new Said("wait", Icon.OFFLINE, "undelivered");
  }
}
