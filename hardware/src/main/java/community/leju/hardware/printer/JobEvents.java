package community.leju.hardware.printer;

import community.leju.hardware.printer.line.JobWatch;
import community.leju.hardware.printer.line.Outcome;
import community.leju.hardware.printer.line.PrinterCondition;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.print.DocPrintJob;
import javax.print.event.PrintJobEvent;
import javax.print.event.PrintJobListener;
import org.jspecify.annotations.Nullable;

/** What the line tells of a job, as the events of {@code javax.print}. */
final class JobEvents implements JobWatch {
  private final DocPrintJob job;
  private final JobWatch watch;
  private final List<PrintJobListener> listeners = new CopyOnWriteArrayList<>();

  /**
   * Events of a job.
   *
   * @param watch told everything first, with the reasons that events do not carry
   */
  JobEvents(DocPrintJob job, @Nullable JobWatch watch) {
    this.job = job;
    this.watch = watch == null ? _ -> {} : watch;
  }

  void add(PrintJobListener listener) {
    listeners.add(listener);
  }

  void remove(PrintJobListener listener) {
    listeners.remove(listener);
  }

  @Override
  public boolean wanted() {
    return watch.wanted();
  }

  @Override
  public void sending() throws IOException {
    watch.sending();
  }

  @Override
  public void progressed(int percent) {
    watch.progressed(percent);
  }

  @Override
  public void attention(PrinterCondition.State state) {
    watch.attention(state);
    tell(PrintJobEvent.REQUIRES_ATTENTION, PrintJobListener::printJobRequiresAttention);
  }

  @Override
  public void resumed() {
    watch.resumed();
  }

  @Override
  public void transferred() {
    watch.transferred();
    tell(PrintJobEvent.DATA_TRANSFER_COMPLETE, PrintJobListener::printDataTransferCompleted);
  }

  @Override
  public void ended(Outcome outcome) {
    watch.ended(outcome);
    switch (outcome) {
      case Outcome.Confirmed _ ->
          tell(PrintJobEvent.JOB_COMPLETE, PrintJobListener::printJobCompleted);
      // That its data went over was told already, and more is not known.
      case Outcome.Taken _ -> {}
      // To javax.print both are failures; who must know which asks through a watch.
      case Outcome.NotSent _, Outcome.Uncertain _ ->
          tell(PrintJobEvent.JOB_FAILED, PrintJobListener::printJobFailed);
    }
    tell(PrintJobEvent.NO_MORE_EVENTS, PrintJobListener::printJobNoMoreEvents);
  }

  private interface Telling {
    void tell(PrintJobListener listener, PrintJobEvent event);
  }

  private void tell(int kind, Telling telling) {
    var event = new PrintJobEvent(job, kind);
    listeners.forEach(listener -> telling.tell(listener, event));
  }
}
