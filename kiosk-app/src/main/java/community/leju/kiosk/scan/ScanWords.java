package community.leju.kiosk.scan;

import community.leju.agent.store.Outbox;
import community.leju.content.committee.Committee;
import community.leju.content.committee.Street;
import community.leju.content.guide.Service;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionNumber;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.ResultView.Row;
import community.leju.kiosk.page.SlipView;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.web.BookingState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One moment of a slip in words: how it stands, as this kiosk knows it, and what to do. */
final class ScanWords {
  private static final int MOST_SLOTS = 3;

  private final Words words;
  private final Dates dates;
  private final Showing showing;
  private final String phone;

  ScanWords(Words words, Showing showing) {
    this.words = words;
    this.dates = new Dates(words);
    this.showing = showing;
    this.phone =
        showing
            .committee()
            .map(Committee::phone)
            .or(() -> showing.street().map(Street::phone))
            .orElse("");
  }

  SlipView view(Finding finding) {
    return switch (finding) {
      case Finding.Known(var entry) -> known(entry);
      case Finding.Gone(var number) -> unknown(number.grouped(), "plain", Icon.SEARCH, "gone", "");
      // Not green: that is the colour of a booking that is confirmed.
      case Finding.Genuine(var number) -> another(number, Icon.CHECK, "genuine");
      case Finding.Elsewhere(var number) -> another(number, Icon.SEARCH, "elsewhere");
      case Finding.Forged() -> unknown("", "bad", Icon.WARNING, "forged", "");
    };
  }

  private SlipView another(SubmissionNumber number, Icon icon, String key) {
    return unknown(number.grouped(), "plain", icon, key, "%04d".formatted(number.kiosk()));
  }

  private SlipView unknown(String number, String tone, Icon icon, String key, String kiosk) {
    return new SlipView(
        number,
        tone,
        icon,
        words.of("scan." + key + ".title", kiosk),
        words.of("scan." + key + ".detail", reach(), kiosk),
        rows(row(Icon.PHONE, "help.phone", phone), window(), hours()),
        false);
  }

  private SlipView known(Outbox.Entry entry) {
    var state = state(entry);
    var key = state.key();
    boolean past = key.equals("past");
    var room = past ? "scan.past" : "result." + key;
    return new SlipView(
        entry.number().grouped(),
        state.tone(),
        state.icon(),
        words.of(room + (past ? ".title" : "")),
        words.of(room + ".detail", past ? reach() : phone),
        facts(entry, past),
        past || key.equals("refused") || key.equals("withdrawn"));
  }

  /** A booking whose time has gone by is no promise any more, whatever became of it. */
  private BookingState state(Outbox.Entry entry) {
    var state = BookingState.of(entry);
    boolean stood = !state.tone().equals("bad");
    return stood && isPast(entry) ? new BookingState("plain", Icon.CLOCK, "past") : state;
  }

  private boolean isPast(Outbox.Entry entry) {
    return entry
        .envelope()
        .clear()
        .slot()
        .filter(slot -> slot.start().isBefore(showing.localNow()))
        .isPresent();
  }

  private List<Row> facts(Outbox.Entry entry, boolean past) {
    var clear = entry.envelope().clear();
    var service = showing.find(clear.service(), Service.class);
    var at = clear.slot().map(slot -> dates.at(slot.day(), slot.time())).orElse("");
    var bring =
        service.filter(_ -> !past).stream()
            .flatMap(one -> one.materials().stream())
            .map(one -> words.of(one.text()))
            .toList();
    var free =
        entry.receipt().map(Receipt::nextFree).orElse(List.of()).stream()
            .filter(slot -> slot.start().isAfter(showing.localNow()))
            .limit(MOST_SLOTS)
            .map(slot -> dates.at(slot.day(), slot.time()))
            .toList();
    return rows(
        row(Icon.CLOCK, "review.time", at),
        row(Icon.PLACE, "review.where", service.map(one -> words.of(one.where())).orElse("")),
        new Row(Icon.CALENDAR, words.of("scan.free"), free),
        new Row(Icon.BAG, words.of("result.bring"), bring),
        row(Icon.PHONE, "help.phone", phone),
        row(Icon.NETWORK, "scan.asof", asOf()));
  }

  /** Without those that have nothing to say. */
  private static List<Row> rows(Row... rows) {
    return Stream.of(rows).filter(row -> !row.values().isEmpty()).toList();
  }

  private Row row(Icon icon, String key, String value) {
    return new Row(icon, words.of(key), value.isEmpty() ? List.of() : List.of(value));
  }

  private Row window() {
    return row(Icon.PLACE, "help.window", committee(one -> words.of(one.address())));
  }

  private Row hours() {
    return row(Icon.CLOCK, "help.hours", committee(one -> words.of(one.hours())));
  }

  private String committee(Function<Committee, String> what) {
    return showing.committee().map(what).orElse("");
  }

  /** What was not heard since then cannot be on the page. */
  private String asOf() {
    return showing.line().lastSynchronised().map(this::at).orElse(words.of("scan.asof.never"));
  }

  private String at(Instant instant) {
    var local = instant.atZone(showing.zone()).toLocalDateTime();
    return dates.at(local.toLocalDate(), local.toLocalTime());
  }

  /** How to find somebody who knows more. */
  private String reach() {
    return Optional.of(phone)
        .filter(one -> !one.isEmpty())
        .map(one -> words.of("call.reach", one))
        .orElse(words.of("call.reach.window"));
  }
}
