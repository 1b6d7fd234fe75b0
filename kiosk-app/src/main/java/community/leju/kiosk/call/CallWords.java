package community.leju.kiosk.call;

import community.leju.agent.store.CallEntry;
import community.leju.agent.store.Standing;
import community.leju.content.call.CallState;
import community.leju.content.committee.Committee;
import community.leju.content.committee.Street;
import community.leju.kiosk.page.CallView;
import community.leju.kiosk.page.CallView.Fact;
import community.leju.kiosk.page.CallView.State;
import community.leju.kiosk.page.Dates;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.roster.DutyNow;
import community.leju.kiosk.station.Showing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One moment of a call in words: what was heard, what to do. */
final class CallWords {
  private final Words words;
  private final Showing showing;
  private final Instant now;
  private final Optional<Committee> committee;
  private final String phone;

  CallWords(Words words, Showing showing) {
    this.words = words;
    this.showing = showing;
    this.now = showing.now();
    this.committee = showing.committee();
    this.phone =
        committee.map(Committee::phone).or(() -> showing.street().map(Street::phone)).orElse("");
  }

  CallView view(Optional<CallEntry> call) {
    var state = call.flatMap(this::state);
    var open = call.filter(entry -> entry.isOpenAt(now));
    boolean again = state.isPresent() && call.filter(this::mayRingAgain).isPresent();
    // Where somebody is coming, it does not matter who else is not there.
    var duty =
        state.filter(one -> one.tone().equals("good")).isPresent()
            ? Optional.<DutyNow>empty()
            : DutyNow.at(showing, words);
    return new CallView(
        state,
        words.of("call.lead", desk()),
        duty.map(DutyNow::sentence).orElse(""),
        duty.filter(one -> !one.anybody()).isPresent(),
        facts(),
        open.isPresent(),
        again,
        call.flatMap(this::turn).map(Instant::toEpochMilli));
  }

  private boolean mayRingAgain(CallEntry call) {
    return !call.isOpenAt(now) || Calls.isSilent(call, now);
  }

  /** When the words change by time alone. */
  private Optional<Instant> turn(CallEntry call) {
    if (!call.isOpenAt(now)) {
      return Optional.empty();
    }
    var silent =
        switch (call.standing()) {
          case Standing.Heard(CallState.Acknowledged(var _, var at)) -> at.plus(Calls.UNANSWERED);
          case Standing.Waiting _, Standing.Heard _, Standing.Refused _ ->
              call.call().madeAt().plus(Calls.UNANSWERED);
        };
    return Optional.of(now.isBefore(silent) ? silent : call.call().freshUntil())
        .filter(at -> at.isAfter(now));
  }

  /** Empty where the screen has nothing to say of it any more. */
  private Optional<State> state(CallEntry entry) {
    var made = time(entry.call().madeAt());
    boolean fresh = entry.call().isFreshAt(now);
    return switch (entry.standing()) {
      case Standing.Waiting _ -> Optional.of(fresh ? waiting(entry, made) : unsent(made));
      case Standing.Refused _ ->
          Optional.of(bad(Icon.WARNING, "refused", words.of("call.refused.detail", reach())));
      case Standing.Heard(var state) ->
          switch (state) {
            case CallState.Ringing(var at) ->
                Optional.of(fresh ? ringing(entry, made, at) : missed(made));
            case CallState.Acknowledged(var by, var at) -> coming(entry, made, by, at);
            case CallState.Done _, CallState.Withdrawn _ -> Optional.empty();
          };
    };
  }

  private State waiting(CallEntry entry, String made) {
    if (!showing.line().up()) {
      var until = time(entry.call().freshUntil());
      return bad(Icon.OFFLINE, "down", words.of("call.down.detail", reach(), until));
    }
    return Calls.isSilent(entry, now)
        ? silent(made)
        : new State(
            "wait",
            Icon.WAIT,
            words.of("call.waiting.title"),
            words.of("call.waiting.detail", made, desk()));
  }

  private State ringing(CallEntry entry, String made, Instant heard) {
    return Calls.isSilent(entry, now)
        ? silent(made)
        : new State(
            "plain",
            Icon.MEGAPHONE,
            words.of("call.ringing.title"),
            words.of("call.ringing.detail", made, desk(), time(heard)));
  }

  private State silent(String made) {
    return new State(
        "wait",
        Icon.WARNING,
        words.of("call.silent.title"),
        words.of("call.silent.detail", made, desk(), reach()));
  }

  private Optional<State> coming(CallEntry entry, String made, String by, Instant at) {
    return entry.isOpenAt(now)
        ? Optional.of(
            new State(
                "good",
                Icon.CHECK,
                words.of("call.coming.title", by),
                words.of("call.coming.detail", made, time(at))))
        : Optional.empty();
  }

  private State missed(String made) {
    return bad(Icon.WARNING, "missed", words.of("call.missed.detail", made, reach()));
  }

  private State unsent(String made) {
    return bad(Icon.OFFLINE, "unsent", words.of("call.unsent.detail", made, reach()));
  }

  private State bad(Icon icon, String key, String detail) {
    return new State("bad", icon, words.of("call." + key + ".title"), detail);
  }

  /** How to find somebody without this machine. */
  private String reach() {
    return phone.isEmpty() ? words.of("call.reach.window") : words.of("call.reach", phone);
  }

  private String desk() {
    return committee
        .map(one -> words.of("call.desk", words.of(one.title())))
        .orElseGet(() -> words.of("call.desk.plain"));
  }

  private List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    committee.ifPresent(one ->
        facts.add(new Fact(Icon.PLACE, words.of("help.window"), words.of(one.address()), false)));
    if (!phone.isEmpty()) {
      facts.add(new Fact(Icon.PHONE, words.of("help.phone"), phone, true));
    }
    committee.ifPresent(one ->
        facts.add(new Fact(Icon.CLOCK, words.of("help.hours"), words.of(one.hours()), false)));
    return facts;
  }

  private String time(Instant at) {
    return new Dates(words).time(at.atZone(showing.zone()).toLocalTime());
  }
}
