package community.leju.kiosk.slip;

import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.DotPages;
import java.awt.print.Pageable;
import java.util.List;

/** A slip as pages for the printer. */
public final class SlipPages {
  private SlipPages() {}

  /** Two pages; the second waits for the verdict. */
  public static Pageable of(Slip slip, PrinterProfile profile, Verdict verdict) {
    int dots = profile.dots();
    return new DotPages(
        profile, List.of(SlipHead.of(slip, dots), new SlipFoot(slip, dots, verdict)));
  }

  /** A list to take along; one page. */
  public static Pageable of(BringList list, PrinterProfile profile) {
    return new DotPages(profile, List.of(BringPage.of(list, profile.dots())));
  }
}
