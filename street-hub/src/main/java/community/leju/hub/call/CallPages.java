package community.leju.hub.call;

import community.leju.content.call.CallId;
import community.leju.content.item.InvalidField;
import community.leju.content.item.Text;
import community.leju.hub.pages.Pages;
import community.leju.hub.staff.Account;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Say;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The calls of the last days, and what the desk does about one. */
public final class CallPages {
  private static final String ADDRESS = "/calls";

  private final Calls calls;
  private final CallBar bar;
  private final Pages pages;
  private final Clock clock;
  private final DateTimeFormatter times;

  /**
   * One call as the page lists it.
   *
   * @param state {@code ringing}, {@code going}, {@code done}, {@code withdrawn} or {@code missed}
   * @param by who answered; empty where nobody did
   * @param after how long the caller had waited by then, in words
   */
  public record Row(
      String id,
      String called,
      int kiosk,
      String origin,
      String state,
      String stateName,
      String by,
      String after) {}

  public CallPages(Calls calls, CallBar bar, Pages pages, Clock clock, ZoneId zone) {
    this.calls = calls;
    this.bar = bar;
    this.pages = pages;
    this.clock = clock;
    this.times = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(zone);
  }

  /** Adds the pages. */
  public void addTo(Console console) {
    console.entry(ADDRESS, Text.of("呼叫", "Calls"), Permission.CALLS);
    console.get(ADDRESS, Permission.CALLS, this::list);
    console.post(ADDRESS + "/{id}/acknowledge", Permission.CALLS, this::acknowledge);
    console.post(ADDRESS + "/{id}/done", Permission.CALLS, this::done);
  }

  private Answer list(Caller caller) {
    var now = clock.instant();
    List<Row> rows =
        calls.recent(caller.account().scope()).stream()
            .map(call -> row(call, now, caller.say()))
            .toList();
    return Answer.page(pages.calls(caller.frame(), rows));
  }

  private Row row(DeskCall call, Instant now, Say say) {
    var state = state(call, now);
    return new Row(
        call.call().id().hex(),
        times.format(call.call().madeAt()),
        call.kiosk(),
        say.of(
            switch (call.call().origin()) {
              case SCREEN -> Text.of("屏幕", "Screen");
              case PANEL -> Text.of("按钮", "Button");
            }),
        state.key(),
        say.of(state.name()),
        call.acknowledged().map(DeskCall.Answered::name).orElse(""),
        call.acknowledged()
            .map(one -> lasted(Duration.between(call.call().madeAt(), one.at()), say))
            .orElse(""));
  }

  private record State(String key, Text name) {}

  private static State state(DeskCall call, Instant now) {
    if (call.withdrawnAt().isPresent()) {
      return new State("withdrawn", Text.of("居民取消", "Withdrawn"));
    }
    if (call.doneAt().isPresent()) {
      return new State("done", Text.of("已处理", "Done"));
    }
    if (call.acknowledged().isPresent()) {
      return new State("going", Text.of("已应答", "Answered"));
    }
    return call.isRingingAt(now)
        ? new State("ringing", Text.of("正在呼叫", "Ringing"))
        : new State("missed", Text.of("没有人应答", "Nobody answered"));
  }

  private static String lasted(Duration time, Say say) {
    long minutes = time.toMinutes();
    int seconds = time.toSecondsPart();
    return minutes == 0
        ? say.of(seconds + " 秒", seconds + " s")
        : say.of(minutes + " 分 " + seconds + " 秒", minutes + " min " + seconds + " s");
  }

  private interface Act {
    boolean by(Account account, CallId id);
  }

  private Answer acknowledge(Caller caller) {
    return act(
        caller,
        calls::acknowledge,
        Text.of("终端已显示您马上来。", "The kiosk says that you are coming."),
        Text.of("这次呼叫已经有同事应答，或已经结束。", "A colleague was quicker, or the call is over."));
  }

  private Answer done(Caller caller) {
    return act(
        caller,
        calls::done,
        Text.of("已处理。", "Done."),
        Text.of("同事已经标记过了。", "A colleague has said so already."));
  }

  /**
   * The bar's script stays where it is and gets the new bar; a form of the list comes back here.
   */
  private Answer act(Caller caller, Act act, Text acted, Text tooLate) {
    boolean effect = act.by(caller.account(), id(caller));
    if (caller.exchange().header(Console.TOKEN_HEADER).isPresent()) {
      return bar.now(caller);
    }
    var say = caller.say();
    return effect
        ? caller.goTo(ADDRESS, say.of(acted))
        : caller.goToProblem(ADDRESS, say.of(tooLate));
  }

  private static CallId id(Caller caller) {
    try {
      return new CallId(caller.exchange().path("id"));
    } catch (InvalidField e) {
      throw new Refusal(404, caller.say().of("没有这次呼叫。", "No such call."));
    }
  }
}
