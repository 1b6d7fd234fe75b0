package community.leju.kiosk.slip;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import community.leju.hardware.printer.raster.PageInDots;
import java.awt.print.Pageable;
import java.util.List;

/** A slip as pages for the printer. */
public final class SlipPages {
  private SlipPages() {}

  /** Two pages; the second waits for the verdict. */
  public static Pageable of(Slip slip, PrinterProfile profile, Verdict verdict) {
    int dots = profile.dots();
    return pages(profile, SlipHead.of(slip, dots), new SlipFoot(slip, dots, verdict));
  }

  /** The same slip once more, marked so (补打): the first may be on paper, whole or in part. */
  public static Pageable reprint(Slip slip, PrinterProfile profile, Verdict verdict) {
    int dots = profile.dots();
    return pages(profile, SlipHead.again(slip, dots), new SlipFoot(slip, dots, verdict));
  }

  private static Pageable pages(PrinterProfile profile, PageInDots head, PageInDots foot) {
    return new DotPages(profile, List.of(head, foot));
  }

  /** A list to take along; one page. */
  public static Pageable of(BringList list, PrinterProfile profile) {
    return new DotPages(profile, List.of(BringPage.of(list, profile.dots())));
  }
}
