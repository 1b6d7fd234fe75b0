package community.leju.hardware.printer;

import community.leju.hardware.printer.line.JobWatch;
import community.leju.hardware.printer.line.Order;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.print.Doc;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.attribute.AttributeSetUtilities;
import javax.print.attribute.HashPrintJobAttributeSet;
import javax.print.attribute.PrintJobAttribute;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import org.jspecify.annotations.Nullable;

/** One job of the service. {@link #print} queues and returns; events tell the rest. */
final class EscPosPrintJob implements DocPrintJob {
  private final EscPosPrintService service;
  private final Documents documents;
  private final JobEvents events;
  private final AtomicBoolean used = new AtomicBoolean();
  private final PrintJobAttributeSet attributes = new HashPrintJobAttributeSet();

  EscPosPrintJob(EscPosPrintService service, Documents documents, @Nullable JobWatch watch) {
    this.service = service;
    this.documents = documents;
    this.events = new JobEvents(this, watch);
  }

  @Override
  public PrintService getPrintService() {
    return service;
  }

  @Override
  public synchronized PrintJobAttributeSet getAttributes() {
    return AttributeSetUtilities.unmodifiableView(new HashPrintJobAttributeSet(attributes));
  }

  @Override
  public void print(Doc doc, @Nullable PrintRequestAttributeSet asked) throws PrintException {
    if (!used.compareAndSet(false, true)) {
      throw new PrintException("a print job is used once");
    }
    if (!service.isDocFlavorSupported(doc.getDocFlavor())) {
      throw new UnsupportedFlavor(doc.getDocFlavor());
    }
    if (asked != null) {
      keep(asked);
    }
    service.line().submit(new Order(documents.source(doc), events));
  }

  private synchronized void keep(PrintRequestAttributeSet asked) {
    for (var one : asked.toArray()) {
      if (one instanceof PrintJobAttribute) {
        attributes.add(one);
      }
    }
  }

  @Override
  public void addPrintJobListener(PrintJobListener listener) {
    events.add(listener);
  }

  @Override
  public void removePrintJobListener(PrintJobListener listener) {
    events.remove(listener);
  }

  /** A job's attributes never change after {@code print}, so there is nothing to tell. */
  @Override
  public void addPrintJobAttributeListener(
      PrintJobAttributeListener listener, PrintJobAttributeSet wanted) {}

  @Override
  public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {}
}
