package community.leju.hardware.printer;

import community.leju.hardware.printer.profile.PrinterProfile;
import javax.print.attribute.EnumSyntax;
import javax.print.attribute.Size2DSyntax;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import org.jspecify.annotations.Nullable;

/** The paper roll as {@code javax.print} names sizes: as wide as the head, no margins. */
final class RollMedia extends MediaSizeName {
  private static final long serialVersionUID = 1L;

  // Only a page whose maker did not choose a length is this long, and white at its end is not fed.
  private static final double LENGTH_MM = 200;

  private final String name;
  private final double widthMm;

  RollMedia(PrinterProfile profile) {
    super(0);
    widthMm = profile.dots() * 25.4 / profile.dpi();
    name = "roll-" + Math.round(widthMm) + "mm";
    // Registers itself, which is what makes the size known to MediaSize's look-ups.
    var _ = new MediaSize((float) widthMm, (float) LENGTH_MM, Size2DSyntax.MM, this);
  }

  MediaPrintableArea area() {
    return new MediaPrintableArea(0, 0, (float) widthMm, (float) LENGTH_MM, MediaPrintableArea.MM);
  }

  double widthPoints() {
    return widthMm * 72 / 25.4;
  }

  double heightPoints() {
    return LENGTH_MM * 72 / 25.4;
  }

  @Override
  protected String[] getStringTable() {
    return new String[] {name};
  }

  @Override
  protected EnumSyntax @Nullable [] getEnumValueTable() {
    return null;
  }
}
