package community.leju.hub.call;

import community.leju.content.signing.Sha256;
import community.leju.hub.pages.Pages;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Waiters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bar on every page of the console: who calls, and who goes. The page's script asks for it with
 * the tag of what it shows, and is answered when there is something else.
 */
public final class CallBar {
  private static final Logger log = LoggerFactory.getLogger(CallBar.class);

  /** Below what proxies cut off. A call that grows stale leaves the bar that late at the worst. */
  private static final Duration HELD = Duration.ofSeconds(25);

  private final Calls calls;
  private final Waiters listeners;
  private final Pages pages;
  private final Clock clock;
  private final DateTimeFormatter times;

  /**
   * A call in the bar.
   *
   * @param rings whether nobody has answered yet
   * @param since when it was made, HH:mm
   * @param by who is on the way; empty while it rings
   */
  public record Line(String id, int kiosk, boolean rings, String since, String by) {}

  public CallBar(Calls calls, Waiters listeners, Pages pages, Clock clock, ZoneId zone) {
    this.calls = calls;
    this.listeners = listeners;
    this.pages = pages;
    this.clock = clock;
    this.times = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(zone);
  }

  /** Adds the part of the page. */
  public void addTo(Console console) {
    console.listen("/calls/bar", Permission.CALLS, this::listen);
  }

  private Answer listen(Caller caller) {
    var exchange = caller.exchange();
    var shown = exchange.query("shown").orElse("");
    var now = draw(caller);
    if (!now.tag().equals(shown)) {
      return now.answer();
    }
    listeners.await(
        HELD,
        () -> !draw(caller).tag().equals(shown),
        () -> {
          try {
            exchange.send(draw(caller).answer());
          } catch (RuntimeException e) {
            log.error("the bar of calls failed", e);
            exchange.fail(e);
          }
        });
    return new Answer.Later();
  }

  /** The bar as it is now. */
  Answer now(Caller caller) {
    return draw(caller).answer();
  }

  private record Drawn(Answer.Body page, String tag) {
    Answer answer() {
      return page.with("X-Shown", tag);
    }
  }

  private Drawn draw(Caller caller) {
    var now = clock.instant();
    List<Line> lines =
        calls.standing(caller.account().scope()).stream()
            .map(call ->
                new Line(
                    call.call().id().hex(),
                    call.kiosk(),
                    call.isRingingAt(now),
                    times.format(call.call().madeAt()),
                    call.acknowledged().map(DeskCall.Answered::name).orElse("")))
            .toList();
    var what = lines + caller.say().language().tag();
    var tag = Sha256.hex(what.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    return new Drawn(Answer.page(pages.callBar(caller.frame(), lines)), tag);
  }
}
