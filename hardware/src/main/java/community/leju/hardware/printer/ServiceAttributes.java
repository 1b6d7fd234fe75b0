package community.leju.hardware.printer;

import community.leju.hardware.printer.line.PrinterCondition;
import javax.print.attribute.AttributeSetUtilities;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.ColorSupported;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterName;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReason;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.QueuedJobCount;
import javax.print.attribute.standard.Severity;

/**
 * A printer's condition in the words of {@code javax.print} (after RFC 8011,
 * printer-state-reasons).
 */
final class ServiceAttributes {
  private ServiceAttributes() {}

  static PrintServiceAttributeSet of(
      String name, PrinterCondition condition, int queued, boolean open) {
    var set = new HashPrintServiceAttributeSet();
    set.add(new PrinterName(name, null));
    set.add(state(condition, queued));
    set.add(reasons(condition));
    set.add(new QueuedJobCount(queued));
    set.add(
        open ? PrinterIsAcceptingJobs.ACCEPTING_JOBS : PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS);
    set.add(ColorSupported.NOT_SUPPORTED);
    return AttributeSetUtilities.unmodifiableView(set);
  }

  private static PrinterState state(PrinterCondition condition, int queued) {
    if (!condition.ready()) {
      return PrinterState.STOPPED;
    }
    return queued > 0 ? PrinterState.PROCESSING : PrinterState.IDLE;
  }

  private static PrinterStateReasons reasons(PrinterCondition condition) {
    var reasons = new PrinterStateReasons();
    switch (condition.state()) {
      case READY -> {}
      case ABSENT, SILENT -> reasons.put(PrinterStateReason.TIMED_OUT, Severity.ERROR);
      case MEDIA_EMPTY -> reasons.put(PrinterStateReason.MEDIA_EMPTY, Severity.ERROR);
      case COVER_OPEN -> reasons.put(PrinterStateReason.COVER_OPEN, Severity.ERROR);
      case FAULT, OFFLINE -> reasons.put(PrinterStateReason.OTHER, Severity.ERROR);
    }
    if (condition.mediaLow()) {
      reasons.put(PrinterStateReason.MEDIA_LOW, Severity.WARNING);
    }
    return reasons;
  }
}
