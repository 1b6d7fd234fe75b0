package community.leju.kiosk.slip;

import community.leju.hardware.printer.SlipState;
import community.leju.hardware.printer.SlipTicket;
import java.util.Optional;

/** What a screen says of a slip on its way, as the last part of a key. */
public final class SlipWords {
  private SlipWords() {}

  public static String key(Optional<SlipTicket> ticket) {
    return ticket.map(SlipTicket::state).map(SlipWords::key).orElse("none");
  }

  private static String key(SlipState state) {
    return switch (state) {
      case SlipState.Queued _, SlipState.Sent _ -> "printing";
      case SlipState.Confirmed _ -> "printed";
      case SlipState.Attention _ -> "attention";
      case SlipState.Failed _ -> "failed";
      case SlipState.Indeterminate _ -> "unsure";
    };
  }
}
