package community.leju.hardware.printer.line;

import community.leju.hardware.printer.raster.Commands;
import community.leju.hardware.printer.reply.Reply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * The marks of one job, answered in strict order. One mark at the end would prove nothing: a
 * printer that lost its buffer with its power still answers it.
 */
final class Marks {
  private static final int IDS = 10_000;

  private final BooleanSupplier carryIds;
  private final Deque<Expected> open = new ArrayDeque<>();
  private int nextId;
  private int answered;
  private boolean broken;

  /**
   * Marks of one job.
   *
   * @param carryIds whether the printer answers with the id that was asked for; where not, answers
   *     can only be counted
   * @param firstId where its ids begin, so that late answers to an earlier job match nothing
   */
  Marks(BooleanSupplier carryIds, int firstId) {
    this.carryIds = carryIds;
    this.nextId = firstId % IDS;
  }

  /** The command of the next mark, which is open from now on. */
  byte[] next() {
    if (!carryIds.getAsBoolean()) {
      open.add(new Expected.Counted());
      return Commands.paperMark();
    }
    var id = "%04d".formatted(nextId);
    nextId = (nextId + 1) % IDS;
    open.add(new Expected.Id(id));
    return Commands.processIdMark(id);
  }

  /** The question whether the printer kept its memory, which is open from now on. */
  byte[] witness() {
    open.add(new Expected.Witness(Commands.WITNESS_KEY));
    return Commands.askWitness();
  }

  /** Takes an answer; others than marks are none of its business. */
  void heard(Reply reply) {
    switch (reply) {
      case Reply.ProcessId(var id) -> answer(new Expected.Id(id));
      case Reply.Paper _ -> answer(new Expected.Counted());
      case Reply.KeyCodes(var codes) -> {
        var witness = new Expected.Witness(Commands.WITNESS_KEY);
        broken |= open.contains(witness) && !codes.contains(witness.key());
        answer(witness);
      }
      case Reply.RealTime _, Reply.Automatic _, Reply.Cleared _, Reply.Noise _ -> {}
    }
  }

  private void answer(Expected answer) {
    if (answer.equals(open.peek())) {
      open.remove();
      answered++;
    } else if (open.contains(answer)) {
      broken = true;
    }
  }

  /** How many are not answered yet. */
  int open() {
    return open.size();
  }

  int answered() {
    return answered;
  }

  int nextId() {
    return nextId;
  }

  /** Whether an answer was skipped: what stood before it is lost. */
  boolean broken() {
    return broken;
  }
}
