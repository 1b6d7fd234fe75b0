package community.leju.hardware;

import community.leju.hardware.printer.EscPosPrintService;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.process.launch.Failure;
import java.awt.print.Pageable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.SimpleDoc;
import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import javax.print.event.PrintServiceAttributeListener;

/** Tries a printer the way any Java program would, through {@code javax.print}. */
final class PrinterTrial {
  private static final int STATE_SECONDS = 3;
  private static final int JOB_SECONDS = 200;

  private final EscPosPrintService printer;

  PrinterTrial(EscPosPrintService printer) {
    this.printer = printer;
  }

  /**
   * Waits for the printer's first word.
   *
   * @throws Failure where it is not ready, with the next step
   */
  String ready() throws InterruptedException {
    var changed = new CountDownLatch(1);
    PrintServiceAttributeListener listener = _ -> changed.countDown();
    printer.addPrintServiceAttributeListener(listener);
    if (printer.condition().state() == PrinterCondition.State.SILENT) {
      // Where it stays silent that is the answer; the latch only ends the wait sooner.
      var _ = changed.await(STATE_SECONDS, TimeUnit.SECONDS);
    }
    printer.removePrintServiceAttributeListener(listener);
    var condition = printer.condition();
    return switch (condition.state()) {
      case READY -> condition.mediaLow() ? "ready, paper low" : "ready";
      case ABSENT -> throw new Failure("absent: look at the cable and at --port");
      case SILENT -> throw new Failure("silent: look at its power, and at --profile's line speed");
      case MEDIA_EMPTY -> throw new Failure("out of paper: put in a roll");
      case COVER_OPEN -> throw new Failure("cover open: close it");
      case FAULT -> throw new Failure("reports a fault: look at the cutter, switch it off and on");
      case OFFLINE -> throw new Failure("offline: press its feed button, or switch it off and on");
    };
  }

  /**
   * Prints and waits until the printer has confirmed every part.
   *
   * @throws Failure where it did not
   */
  String print(Pageable pages) throws InterruptedException {
    ready();
    var complete = new CompletableFuture<Boolean>();
    var job = printer.createPrintJob();
    job.addPrintJobListener(
        new PrintJobAdapter() {
          @Override
          public void printJobCompleted(PrintJobEvent event) {
            complete.complete(true);
          }

          @Override
          public void printJobFailed(PrintJobEvent event) {
            complete.complete(false);
          }
        });
    try {
      job.print(new SimpleDoc(pages, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null), null);
      if (complete.get(JOB_SECONDS, TimeUnit.SECONDS)) {
        return "printed, confirmed by the printer";
      }
      throw new Failure("not confirmed: look at the paper and at 'device status'");
    } catch (PrintException | ExecutionException | TimeoutException e) {
      throw new Failure("not printed: " + e.getMessage(), e);
    }
  }
}
