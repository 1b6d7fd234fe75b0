package community.leju.kiosk.call;

import community.leju.content.call.Origin;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import java.util.regex.Pattern;

/** The page that calls, and that says whom, since when and who comes. */
public final class CallPages {
  private static final String PATH = "/help";
  private static final String HOME = "/home";

  /** A page of ours, without its query. */
  private static final Pattern PAGE = Pattern.compile("(/[a-z0-9-]{1,64}){1,8}");

  private final Framing framing;
  private final Visits visits;
  private final Calls calls;
  private volatile From from = new From("", HOME);

  /** Help is asked for in the middle of things: 返回 leads to where it was. */
  private record From(String visit, String page) {}

  public CallPages(Framing framing, Visits visits, Calls calls) {
    this.framing = framing;
    this.visits = visits;
    this.calls = calls;
  }

  public void addTo(Routes routes) {
    routes
        .get(PATH, this::page)
        .post(
            PATH + "/call",
            _ -> {
              calls.call(Origin.SCREEN);
              return new Answer.Go(PATH);
            })
        .post(
            PATH + "/again",
            _ -> {
              calls.again(Origin.SCREEN);
              return new Answer.Go(PATH);
            })
        .post(
            PATH + "/withdraw",
            _ -> {
              calls.withdraw();
              return new Answer.Go(PATH);
            });
  }

  private Answer page(Exchange exchange) {
    return framing.page(
        new Framing.Place(PATH, back(exchange.from()), "shelf line call"),
        (frame, showing) ->
            framing
                .pages()
                .call(frame, new CallWords(frame.words(), showing).view(calls.ofThisVisit())));
  }

  /** The page asks for itself again, too: then it is as before. */
  private String back(String asked) {
    if (PAGE.matcher(asked).matches() && !asked.equals(PATH)) {
      from = new From(visits.current().id(), asked);
    }
    var known = from;
    return visits.isCurrent(known.visit()) ? known.page() : HOME;
  }
}
