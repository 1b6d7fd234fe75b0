package community.leju.kiosk.web;

import community.leju.kiosk.session.Preferences;
import community.leju.kiosk.session.Preferences.Way;
import community.leju.kiosk.session.Visits;
import java.util.function.UnaryOperator;

/** What the bar and the idle ring do: how to read, I am still here, wipe all. */
public final class VisitActions {
  private final Visits visits;

  public VisitActions(Visits visits) {
    this.visits = visits;
  }

  public void addTo(Routes routes) {
    routes
        .post("/prefer/large", exchange -> prefer(one -> one.toggle(Way.LARGE)))
        .post("/prefer/contrast", exchange -> prefer(one -> one.toggle(Way.CONTRAST)))
        .post("/prefer/low", exchange -> prefer(one -> one.toggle(Way.LOW)))
        .post("/prefer/aloud", exchange -> prefer(one -> one.toggle(Way.ALOUD)))
        .post("/prefer/language", exchange -> prefer(Preferences::toggleLanguage))
        .post(
            "/alive",
            exchange -> {
              visits.touch();
              return new Answer.Status(204);
            })
        .post(
            "/finish",
            exchange -> {
              visits.wipe();
              return new Answer.Go("/home");
            });
  }

  private Answer prefer(UnaryOperator<Preferences> change) {
    visits.prefer(change);
    // The page asks for itself again: it alone knows what is in its fields.
    return new Answer.Status(204);
  }
}
