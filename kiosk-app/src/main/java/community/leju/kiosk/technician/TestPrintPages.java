package community.leju.kiosk.technician;

import community.leju.kiosk.page.Frame;
import community.leju.kiosk.page.Icon;
import community.leju.kiosk.page.OutcomeView;
import community.leju.kiosk.page.OutcomeView.Step;
import community.leju.kiosk.slip.SlipWords;
import community.leju.kiosk.web.Answer;
import community.leju.kiosk.web.Exchange;
import community.leju.kiosk.web.Routes;
import gg.jte.models.runtime.JteModel;
import java.util.List;

/** A test page on its way to paper. */
final class TestPrintPages {
  private static final String ADDRESS = Door.ADDRESS + "/print";

  private final Door door;
  private final TestPrints prints;

  TestPrintPages(Door door, TestPrints prints) {
    this.door = door;
    this.prints = prints;
  }

  void addTo(Routes routes) {
    routes
        .get(ADDRESS, door.page(ADDRESS, "print", this::show))
        .post(ADDRESS, door.inAndMeant(this::print));
  }

  private Answer print(Exchange exchange) {
    prints.print();
    return new Answer.Go(ADDRESS);
  }

  private JteModel show(Frame frame, String left) {
    var words = frame.words();
    var ticket = prints.last();
    var key = prints.canPrint() && ticket.isEmpty() ? "ready" : SlipWords.key(ticket);
    var idle = ticket.map(one -> one.state().settled()).orElse(prints.canPrint());
    var again = words.of(key.equals("ready") ? "technician.print.do" : "technician.print.again");
    return door.pages()
        .technicianOutcome(
            frame,
            left,
            new OutcomeView(
                words.of("technician.print"),
                tone(key),
                icon(key),
                words.of("technician.print." + key),
                words.of("technician.print." + key + ".detail"),
                idle ? List.of(new Step(again, Icon.PRINTER, ADDRESS, true)) : List.of()));
  }

  private static String tone(String key) {
    return switch (key) {
      case "printed" -> "good";
      case "failed", "unsure" -> "bad";
      case "ready", "none" -> "plain";
      default -> "wait";
    };
  }

  private static Icon icon(String key) {
    return switch (key) {
      case "printed" -> Icon.CHECK;
      case "failed", "unsure", "no-paper", "cover", "out-of-order" -> Icon.WARNING;
      default -> Icon.PRINTER;
    };
  }
}
