package community.leju.kiosk.booking;

import community.leju.hardware.printer.SlipPrinter;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.slip.SlipNews;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import community.leju.kiosk.web.Framing;
import community.leju.kiosk.web.Routes;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/** The booking flow, put together. */
public final class Booking {
  private final BookingPages pages;
  private final AnswerPages answers;
  private final ResultPages results;
  private final NoRoom noRoom;
  private final Desk desk;

  /** What it is made of besides the pages' frame. */
  public record Parts(
      Station station,
      Visits visits,
      Optional<SlipPrinter> printer,
      SecureRandom random,
      ScheduledExecutorService timer) {}

  /**
   * Puts it together.
   *
   * @param news told whenever the result page is out of date
   */
  public Booking(Framing framing, Parts parts, SlipNews news) {
    desk = new Desk(parts.visits());
    var bookings = new Bookings(parts.station(), parts.printer(), parts.random(), news);
    noRoom = new NoRoom(framing, parts.station());
    pages = new BookingPages(framing, parts.station(), desk, noRoom);
    answers = new AnswerPages(framing, desk, noRoom);
    results =
        new ResultPages(
            framing, parts.station(), desk, bookings, new Results(parts.timer(), news.changed()));
  }

  public void addTo(Routes routes) {
    pages.addTo(routes);
    noRoom.addTo(routes);
    answers.addTo(routes);
    results.addTo(routes);
  }

  /** Whether somebody has begun one and not yet confirmed it. */
  public boolean isBegun() {
    return desk.booked().isEmpty() && !desk.draft().equals(Draft.EMPTY);
  }

  /** The next free time, in words; empty where there is none. */
  public List<String> nextFree(Showing showing, Words words) {
    return pages.nextFree(showing, words);
  }
}
