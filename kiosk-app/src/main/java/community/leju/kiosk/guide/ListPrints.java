package community.leju.kiosk.guide;

import community.leju.content.item.ItemRef;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.session.Visits;
import community.leju.kiosk.slip.BringList;
import community.leju.kiosk.slip.SlipNews;
import community.leju.kiosk.slip.SlipPages;
import community.leju.kiosk.slip.SlipWords;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The lists that were printed in this visit, the last of each service. Thread-safe. */
public final class ListPrints {
  private static final int SERIAL_BYTES = 8;

  private final Optional<SlipPrinter> printer;
  private final RandomGenerator random;
  private final SlipNews news;
  private final Map<ItemRef, SlipTicket> last = new HashMap<>();

  /**
   * Makes them.
   *
   * @param news told whenever a list has got further
   */
  public ListPrints(
      Optional<SlipPrinter> printer, Visits visits, RandomGenerator random, SlipNews news) {
    this.printer = printer;
    this.random = random;
    this.news = news;
    visits.onWipe(this::forget);
  }

  /** Whether a list asked for now would come out. */
  boolean wouldPrint() {
    return printer().equals("ready");
  }

  /** How the printer is; {@code ready} where it would print. */
  String printer() {
    return SlipWords.printer(printer);
  }

  synchronized Optional<SlipTicket> last(ItemRef service) {
    return Optional.ofNullable(last.get(service));
  }

  /**
   * Prints once: a second tap finds the first list.
   *
   * @param after the number of the printing that this one follows; empty for the first
   */
  synchronized void print(ItemRef service, BringList list, String after) {
    if (printer.isEmpty() || !isDue(last.get(service), after)) {
      return;
    }
    var ticket = printer.get().print(number(), SlipPages.of(list, printer.get().profile()));
    last.put(service, ticket);
    news.follow(ticket);
  }

  private static boolean isDue(@Nullable SlipTicket before, String after) {
    return before == null
        || before.state() instanceof SlipState.Failed
        || (before.state().settled() && before.number().equals(after));
  }

  private String number() {
    var serial = new byte[SERIAL_BYTES];
    random.nextBytes(serial);
    return "list-" + HexFormat.of().formatHex(serial);
  }

  private synchronized void forget() {
    last.values().forEach(SlipTicket::leave);
    last.clear();
  }
}
