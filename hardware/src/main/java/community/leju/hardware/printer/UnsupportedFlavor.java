package community.leju.hardware.printer;

import javax.print.DocFlavor;
import javax.print.FlavorException;
import javax.print.PrintException;

/** A document of a kind that the printer does not take. */
final class UnsupportedFlavor extends PrintException implements FlavorException {
  private static final long serialVersionUID = 1L;

  private final transient DocFlavor flavor;

  UnsupportedFlavor(DocFlavor flavor) {
    super("cannot print " + flavor);
    this.flavor = flavor;
  }

  @Override
  public DocFlavor[] getUnsupportedFlavors() {
    return new DocFlavor[] {flavor};
  }
}
