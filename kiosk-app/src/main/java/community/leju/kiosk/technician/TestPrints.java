package community.leju.kiosk.technician;

import community.leju.hardware.TestPage;
import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.slip.SlipNews;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last test page of this visit. Thread-safe. */
final class TestPrints {
  private static final int SERIAL_BYTES = 8;

  private final Technician.Parts parts;
  private final SlipNews news;
  private @Nullable SlipTicket last;

  /**
   * Makes it.
   *
   * @param news told whenever the page has got further
   */
  TestPrints(Technician.Parts parts, SlipNews news) {
    this.parts = parts;
    this.news = news;
    parts.visits().onWipe(this::forget);
  }

  boolean canPrint() {
    return parts.printer().isPresent();
  }

  synchronized Optional<SlipTicket> last() {
    return Optional.ofNullable(last);
  }

  /** Prints one, but not while one is on its way: a second touch finds the first. */
  synchronized void print() {
    if (parts.printer().isEmpty() || (last != null && !last.state().settled())) {
      return;
    }
    var printer = parts.printer().get();
    var serial = new byte[SERIAL_BYTES];
    parts.random().nextBytes(serial);
    var number = "test-" + HexFormat.of().formatHex(serial);
    var ticket = printer.print(number, TestPage.pages(printer.profile()));
    last = ticket;
    news.follow(ticket);
  }

  private synchronized void forget() {
    if (last != null) {
      last.leave();
    }
    last = null;
  }
}
