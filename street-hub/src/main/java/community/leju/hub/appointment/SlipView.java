package community.leju.hub.appointment;

import community.leju.content.guide.Service;
import community.leju.hub.review.Items;
import community.leju.hub.web.Say;
import org.jdbi.v3.core.Handle;

/**
 * What a page says of a slip. No personal data.
 *
 * @param verdict {@code none}, {@code forged}, {@code waiting} or {@code genuine}
 * @param outcome its key, blank where there is none yet
 */
public record SlipView(
    String verdict,
    String number,
    String service,
    String slot,
    String outcome,
    String outcomeName) {
  /** Whether one of our kiosks made it. */
  boolean isGood() {
    return verdict.equals("genuine") || verdict.equals("waiting");
  }

  static SlipView of(Handle handle, Items items, Slips.Result result, Say say) {
    return switch (result) {
      case Slips.Result.NoCode _ -> new SlipView("none", "", "", "", "", "");
      case Slips.Result.Forged _ -> new SlipView("forged", "", "", "", "", "");
      case Slips.Result.Genuine genuine ->
          genuine
              .submission()
              .map(taken -> of(handle, items, genuine, taken, say))
              .orElseGet(
                  () -> new SlipView("waiting", genuine.code().number().grouped(), "", "", "", ""));
    };
  }

  private static SlipView of(
      Handle handle, Items items, Slips.Result.Genuine genuine, Taken taken, Say say) {
    var service = items.published(handle, taken.service(), Service.class);
    return new SlipView(
        "genuine",
        genuine.code().number().grouped(),
        service.map(one -> say.of(one.title())).orElse(taken.service().id()),
        taken.envelope().clear().slot().map(slot -> SlotWords.of(slot, say)).orElse("—"),
        taken.outcome().key(),
        say.of(OutcomeWords.of(taken.outcome())));
  }
}
