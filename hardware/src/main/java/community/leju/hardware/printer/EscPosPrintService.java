package community.leju.hardware.printer;

import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.printer.line.JobWatch;
import community.leju.hardware.printer.line.Limits;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.printer.line.PrinterLine;
import community.leju.hardware.printer.profile.PrinterProfile;
import java.awt.print.Pageable;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.ServiceUIFactory;
import javax.print.SimpleDoc;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.event.PrintServiceAttributeEvent;
import javax.print.event.PrintServiceAttributeListener;
import org.jspecify.annotations.Nullable;

/** An ESC/POS printer as a print service: answers from what is known, never asks the printer. */
public final class EscPosPrintService implements PrintService, AutoCloseable {
  private static final int WARM_UP_SECONDS = 5;

  private final PrinterProfile profile;
  private final Clock clock;
  private final String name;
  private final PrinterLine line;
  private final RollMedia media;
  private final Documents documents;
  private final List<PrintServiceAttributeListener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean open = true;

  private EscPosPrintService(PrinterConfig config, PrinterLine line, Clock clock) {
    this.profile = config.profile();
    this.clock = clock;
    this.name = config.name();
    this.line = line;
    this.media = new RollMedia(config.profile());
    this.documents = new Documents(config.profile(), media);
  }

  /**
   * Starts the service; close it to end its thread.
   *
   * @param afterAbandonedJob whether the last process left a job unfinished on this printer
   */
  public static EscPosPrintService start(
      PrinterConfig config, LinkOpener links, Clock clock, boolean afterAbandonedJob) {
    var line =
        PrinterLine.start(
            config.name(), config.profile(), links, config.limits(), clock, afterAbandonedJob);
    var service = new EscPosPrintService(config, line, clock);
    line.onCondition(_ -> service.changed());
    return service;
  }

  PrinterLine line() {
    return line;
  }

  /** The printer as last heard; never waits. */
  public PrinterCondition condition() {
    return line.condition();
  }

  @Override
  public void close() {
    open = false;
    EscPosLookup.withdraw(this);
    line.close();
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public DocPrintJob createPrintJob() {
    return new EscPosPrintJob(this, documents, null);
  }

  /** Prints on a printer that is not there, through all of the code; waits up to five seconds. */
  void warmUp(Pageable sample) {
    var link = new WillingLink();
    var config = new PrinterConfig("warm-up", profile, Limits.standard());
    var done = new CountDownLatch(1);
    try (var rehearsal = start(config, () -> link, clock, false)) {
      rehearsal
          .createPrintJob((JobWatch) _ -> done.countDown())
          .print(new SimpleDoc(sample, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null), null);
      // Whether it ended in time makes no difference to anybody.
      var _ = done.await(WARM_UP_SECONDS, TimeUnit.SECONDS);
    } catch (PrintException e) {
      throw new IllegalStateException("our own document is refused", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  DocPrintJob createPrintJob(JobWatch watch) {
    return new EscPosPrintJob(this, documents, watch);
  }

  @Override
  public PrintServiceAttributeSet getAttributes() {
    return ServiceAttributes.of(name, line.condition(), line.queued(), open);
  }

  @Override
  public <T extends PrintServiceAttribute> @Nullable T getAttribute(Class<T> category) {
    return category.cast(getAttributes().get(category));
  }

  private void changed() {
    var event = new PrintServiceAttributeEvent(this, getAttributes());
    listeners.forEach(listener -> listener.attributeUpdate(event));
  }

  @Override
  public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {
    listeners.add(listener);
  }

  @Override
  public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {
    listeners.remove(listener);
  }

  @Override
  public DocFlavor[] getSupportedDocFlavors() {
    return Documents.FLAVORS.toArray(DocFlavor[]::new);
  }

  @Override
  public boolean isDocFlavorSupported(DocFlavor flavor) {
    return Documents.FLAVORS.contains(flavor);
  }

  @Override
  public Class<?>[] getSupportedAttributeCategories() {
    return new Class<?>[] {Media.class, MediaPrintableArea.class, JobName.class};
  }

  @Override
  public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
    return List.of(getSupportedAttributeCategories()).contains(category);
  }

  @Override
  public @Nullable Object getDefaultAttributeValue(Class<? extends Attribute> category) {
    if (category == Media.class) {
      return media;
    }
    return category == MediaPrintableArea.class ? media.area() : null;
  }

  @Override
  public @Nullable Object getSupportedAttributeValues(
      Class<? extends Attribute> category,
      @Nullable DocFlavor flavor,
      @Nullable AttributeSet attributes) {
    if (category == Media.class) {
      return new Media[] {media};
    }
    return category == MediaPrintableArea.class ? new MediaPrintableArea[] {media.area()} : null;
  }

  @Override
  public boolean isAttributeValueSupported(
      Attribute value, @Nullable DocFlavor flavor, @Nullable AttributeSet attributes) {
    return value instanceof MediaSizeName
        ? value.equals(media)
        : isAttributeCategorySupported(value.getCategory());
  }

  @Override
  public @Nullable AttributeSet getUnsupportedAttributes(
      @Nullable DocFlavor flavor, @Nullable AttributeSet attributes) {
    var unsupported = new HashAttributeSet();
    if (attributes != null) {
      for (var one : attributes.toArray()) {
        if (!isAttributeValueSupported(one, flavor, attributes)) {
          unsupported.add(one);
        }
      }
    }
    return unsupported.isEmpty() ? null : unsupported;
  }

  @Override
  public @Nullable ServiceUIFactory getServiceUIFactory() {
    return null;
  }

  @Override
  public String toString() {
    return name;
  }
}
