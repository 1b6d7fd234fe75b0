package community.leju.hardware.printer;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.print.DocFlavor;
import javax.print.MultiDocPrintService;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Offers our printers to {@code javax.print}, which takes one provider of a class per process and
 * never lets go of it: hence the one instance. Does nothing on its own, because look-ups swallow
 * exceptions.
 */
final class EscPosLookup extends PrintServiceLookup {
  private static final EscPosLookup ONE = new EscPosLookup();

  private final List<EscPosPrintService> services = new CopyOnWriteArrayList<>();

  private EscPosLookup() {}

  /** From now on look-ups find this printer. */
  static void offer(EscPosPrintService service) {
    ONE.services.add(service);
    registerServiceProvider(ONE);
  }

  /** Look-ups no longer find this printer. */
  static void withdraw(EscPosPrintService service) {
    ONE.services.remove(service);
  }

  @Override
  public PrintService[] getPrintServices(
      @Nullable DocFlavor flavor, @Nullable AttributeSet attributes) {
    return services.stream()
        .filter(service -> flavor == null || service.isDocFlavorSupported(flavor))
        .filter(service -> fits(service, attributes))
        .toArray(PrintService[]::new);
  }

  @Override
  public PrintService[] getPrintServices() {
    return services.toArray(PrintService[]::new);
  }

  @Override
  public MultiDocPrintService[] getMultiDocPrintServices(
      DocFlavor @Nullable [] flavors, @Nullable AttributeSet attributes) {
    return new MultiDocPrintService[0];
  }

  @Override
  public @Nullable PrintService getDefaultPrintService() {
    return services.isEmpty() ? null : services.getFirst();
  }

  private static boolean fits(EscPosPrintService service, @Nullable AttributeSet wanted) {
    return wanted == null
        || Arrays.stream(wanted.toArray()).allMatch(attribute -> fits(service, attribute));
  }

  /**
   * A printer's name is an attribute of the service, not of a job: it is compared, not "supported".
   */
  private static boolean fits(EscPosPrintService service, Attribute wanted) {
    return wanted instanceof PrintServiceAttribute
        ? service.getAttributes().containsValue(wanted)
        : service.isAttributeValueSupported(wanted, null, null);
  }
}
