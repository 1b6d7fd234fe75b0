package community.leju.hardware.printer;

import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.journal.SlipStage;
import community.leju.hardware.printer.line.JobWatch;
import community.leju.hardware.printer.line.Outcome;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.printer.line.Trouble;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what becomes of a slip into the journal first, then into its ticket. */
final class SlipWatch implements JobWatch {
  private static final Logger log = LoggerFactory.getLogger(SlipWatch.class);

  private final SlipTicket ticket;
  private final SlipJournal journal;
  private final boolean reprint;
  private int percent;

  /**
   * Watches a slip.
   *
   * @param reprint whether an earlier one may be on paper, so that this one's not being sent says
   *     nothing about the number
   */
  SlipWatch(SlipTicket ticket, SlipJournal journal, boolean reprint) {
    this.ticket = ticket;
    this.journal = journal;
    this.reprint = reprint;
  }

  @Override
  public boolean wanted() {
    return ticket.wanted();
  }

  @Override
  public void sending() throws IOException {
    journal.record(ticket.number(), SlipStage.SENT);
    ticket.become(new SlipState.Sent(0));
  }

  @Override
  public void progressed(int newPercent) {
    percent = newPercent;
    ticket.become(new SlipState.Sent(percent));
  }

  @Override
  public void attention(PrinterCondition.State state) {
    ticket.become(new SlipState.Attention(state));
  }

  @Override
  public void resumed() {
    ticket.become(new SlipState.Sent(percent));
  }

  @Override
  public void ended(Outcome outcome) {
    switch (outcome) {
      case Outcome.Confirmed _ -> end(SlipStage.CONFIRMED, new SlipState.Confirmed());
      case Outcome.NotSent(var trouble) when reprint ->
          ticket.become(new SlipState.Failed(trouble));
      case Outcome.NotSent(var trouble) -> end(SlipStage.FAILED, new SlipState.Failed(trouble));
      // No slip is sent raw; if one were, nobody could promise it.
      case Outcome.Taken _ ->
          end(SlipStage.INDETERMINATE, new SlipState.Indeterminate(Trouble.POWER_CYCLED));
      case Outcome.Uncertain(var trouble) ->
          end(SlipStage.INDETERMINATE, new SlipState.Indeterminate(trouble));
    }
  }

  private void end(SlipStage stage, SlipState state) {
    try {
      journal.record(ticket.number(), stage);
    } catch (IOException e) {
      // The paper is as it is: the ticket still tells the truth, and a restart finds SENT.
      log.error("the slip journal cannot be written", e);
    }
    ticket.become(state);
  }
}
