package community.leju.kiosk.slip;

import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.web.Events;
import java.util.function.IntConsumer;

/**
 * Tells the page how a slip is getting on.
 *
 * @param changed the page is out of date
 * @param printed only its bar is: so many percent are on paper
 */
public record SlipNews(Runnable changed, IntConsumer printed) {
  /** By that news, and the bar's own. */
  public static SlipNews of(Events events, String news) {
    return new SlipNews(
        () -> events.tell("news", news), percent -> events.tell("printing", "" + percent));
  }

  public void follow(SlipTicket ticket) {
    ticket.onChange(this::tell);
  }

  private void tell(SlipState state) {
    if (state instanceof SlipState.Sent(int percent) && percent > 0) {
      printed.accept(percent);
    } else {
      changed.run();
    }
  }
}
