package community.leju.kiosk.call;

import community.leju.content.call.Origin;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import java.util.regex.Pattern;

/** The page that calls, and that says whom, since when and who comes. */
public final class CallPages {
  private static final String PATH = "/help";

  /** A page of ours to go back to: help is asked for in the middle of things. */
  private static final Pattern FROM = Pattern.compile("/[a-z0-9/-]{1,200}");

  private final Framing framing;
  private final Calls calls;

  public CallPages(Framing framing, Calls calls) {
    this.framing = framing;
    this.calls = calls;
  }

  public void addTo(Routes routes) {
    routes
        .get(PATH, exchange -> page(from(exchange.query("from"))))
        .post(
            PATH + "/call",
            exchange -> {
              calls.call(Origin.SCREEN);
              return back(exchange);
            })
        .post(
            PATH + "/again",
            exchange -> {
              calls.again(Origin.SCREEN);
              return back(exchange);
            })
        .post(
            PATH + "/withdraw",
            exchange -> {
              calls.withdraw();
              return back(exchange);
            });
  }

  private Answer page(String from) {
    return framing.page(
        new Framing.Place(address(from), from.isEmpty() ? "/home" : from, "shelf line call"),
        (frame, showing) ->
            framing
                .pages()
                .call(
                    frame, new CallWords(frame.words(), showing).view(calls.ofThisVisit(), from)));
  }

  private static Answer back(Exchange exchange) {
    return new Answer.Go(address(from(exchange.field("from"))));
  }

  private static String address(String from) {
    return from.isEmpty() ? PATH : PATH + "?from=" + from;
  }

  private static String from(String wanted) {
    return FROM.matcher(wanted).matches() && !wanted.startsWith("//") && !wanted.equals(PATH)
        ? wanted
        : "";
  }
}
