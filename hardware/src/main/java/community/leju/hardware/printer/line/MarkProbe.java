package community.leju.hardware.printer.line;

import community.leju.hardware.printer.profile.MarkKind;
import community.leju.hardware.printer.raster.Commands;
import community.leju.hardware.printer.reply.Reply;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Finds out whether the printer on a new link answers marks by their id: asks for one that way, and
 * for one that every printer answers right behind it. What is answered first tells.
 */
final class MarkProbe {
  private static final String ID = "LJPR";

  private boolean asked;
  private Optional<Boolean> carryIds;

  MarkProbe(MarkKind kind) {
    carryIds =
        switch (kind) {
          case PROCESS_ID -> Optional.of(true);
          case PAPER_STATUS -> Optional.of(false);
          case PROBE -> Optional.empty();
        };
  }

  /** What to send now, if anything; only where the printer is ready, else it keeps silent. */
  Optional<byte[]> due() {
    if (asked || carryIds.isPresent()) {
      return Optional.empty();
    }
    asked = true;
    var question = new ByteArrayOutputStream();
    question.writeBytes(Commands.processIdMark(ID));
    question.writeBytes(Commands.paperMark());
    return Optional.of(question.toByteArray());
  }

  void heard(Reply reply) {
    if (asked && carryIds.isEmpty()) {
      switch (reply) {
        case Reply.ProcessId(var id) when id.equals(ID) -> carryIds = Optional.of(true);
        case Reply.Paper _ -> carryIds = Optional.of(false);
        case Reply.ProcessId _,
            Reply.RealTime _,
            Reply.Automatic _,
            Reply.KeyCodes _,
            Reply.Cleared _,
            Reply.Noise _ -> {}
      }
    }
  }

  boolean known() {
    return carryIds.isPresent();
  }

  /** Where {@link #known()}. */
  boolean carryIds() {
    return carryIds.orElse(false);
  }

  /** No answer came: it may be asked again. */
  void again() {
    asked = false;
  }
}
