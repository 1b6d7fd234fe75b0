package community.leju.kiosk.slip;

import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.SlipTicket;
import community.leju.hardware.printer.line.PrinterCondition;
import java.util.Optional;

/** What a screen says of a slip on its way, as the last part of a key. */
public final class SlipWords {
  private SlipWords() {}

  public static String key(Optional<SlipTicket> ticket) {
    return ticket.map(SlipTicket::state).map(SlipWords::key).orElse("none");
  }

  /** How much of it is on paper, in percent. */
  public static int percent(Optional<SlipTicket> ticket) {
    return ticket.map(SlipTicket::state).orElse(null) instanceof SlipState.Sent(int percent)
        ? percent
        : 0;
  }

  /** How the printer is before anything is asked of it; {@code ready} where it would print. */
  public static String printer(Optional<SlipPrinter> printer) {
    return printer.map(one -> key(one.condition().state())).orElse("none");
  }

  private static String key(PrinterCondition.State condition) {
    return switch (condition) {
      case READY -> "ready";
      case MEDIA_EMPTY -> "no-paper";
      case COVER_OPEN -> "cover";
      case ABSENT, SILENT, FAULT, OFFLINE -> "out-of-order";
    };
  }

  private static String key(SlipState state) {
    return switch (state) {
      case SlipState.Queued _, SlipState.Sent _ -> "printing";
      case SlipState.Confirmed _ -> "printed";
      case SlipState.Attention(var condition) -> key(condition);
      case SlipState.Failed _ -> "failed";
      case SlipState.Indeterminate _ -> "unsure";
    };
  }
}
