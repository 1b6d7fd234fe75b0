package community.leju.hardware.printer;

import community.leju.hardware.printer.line.Source;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.PageDrawer;
import community.leju.hardware.printer.raster.SlipEncoder;
import community.leju.hardware.printer.text.PageInText;
import community.leju.hardware.printer.text.TextEncoder;
import java.awt.print.Pageable;
import java.awt.print.PrinterException;
import java.util.List;
import java.util.Optional;

/** Pages, each in dots, or in the printer's own characters where it is made for that. */
final class PagesSource implements Source {
  private final Pageable pages;
  private final PrinterProfile profile;
  private final PageDrawer drawer;
  private final SlipEncoder raster;
  private final TextEncoder text;

  PagesSource(Pageable pages, PrinterProfile profile) {
    this.pages = pages;
    this.profile = profile;
    this.drawer = new PageDrawer(profile.dots(), profile.dpi());
    this.raster = new SlipEncoder(profile);
    this.text = new TextEncoder(profile);
  }

  @Override
  public Optional<List<byte[]>> page(int index) throws PrinterException, InterruptedException {
    var inText = inText(index);
    return inText.isPresent()
        ? Optional.of(text.chunks(inText.get().parts()))
        : drawer.draw(pages, index).map(raster::bands);
  }

  private Optional<PageInText> inText(int index) {
    return profile.text()
            && pages instanceof DotPages designed
            && index < designed.getNumberOfPages()
            && designed.page(index) instanceof PageInText page
        ? Optional.of(page)
        : Optional.empty();
  }

  @Override
  public int pages() {
    return Math.max(1, pages.getNumberOfPages());
  }

  @Override
  public byte[] ending() {
    return raster.ending();
  }

  @Override
  public boolean fenced() {
    return true;
  }
}
