package community.leju.hardware.printer;

import java.util.Arrays;
import javax.print.DocFlavor;
import javax.print.MultiDocPrintService;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Offers one printer to {@code javax.print}. Does nothing on its own: look-ups swallow exceptions.
 */
final class EscPosLookup extends PrintServiceLookup {
  private final EscPosPrintService service;

  EscPosLookup(EscPosPrintService service) {
    this.service = service;
  }

  @Override
  public PrintService[] getPrintServices(
      @Nullable DocFlavor flavor, @Nullable AttributeSet attributes) {
    boolean fits = flavor == null || service.isDocFlavorSupported(flavor);
    return fits && fits(attributes) ? getPrintServices() : new PrintService[0];
  }

  @Override
  public PrintService[] getPrintServices() {
    return service.isOpen() ? new PrintService[] {service} : new PrintService[0];
  }

  @Override
  public MultiDocPrintService[] getMultiDocPrintServices(
      DocFlavor @Nullable [] flavors, @Nullable AttributeSet attributes) {
    return new MultiDocPrintService[0];
  }

  @Override
  public @Nullable PrintService getDefaultPrintService() {
    return service.isOpen() ? service : null;
  }

  private boolean fits(@Nullable AttributeSet wanted) {
    return wanted == null || Arrays.stream(wanted.toArray()).allMatch(this::fits);
  }

  /**
   * A printer's name is an attribute of the service, not of a job: it is compared, not "supported".
   */
  private boolean fits(Attribute wanted) {
    return wanted instanceof PrintServiceAttribute
        ? service.getAttributes().containsValue(wanted)
        : service.isAttributeCategorySupported(wanted.getCategory());
  }
}
