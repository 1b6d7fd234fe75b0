package community.leju.kiosk.slip;

import community.leju.hardware.printer.raster.PageInDots;
import community.leju.kiosk.page.Dates;

/** The first page: what is known at the touch, so it prints at once. */
final class SlipHead {
  private SlipHead() {}

  static PageInDots of(Slip slip, int dots) {
    return new Written(dots, pen -> write(slip, pen));
  }

  /** With the mark of a reprint over all of it. */
  static PageInDots again(Slip slip, int dots) {
    return new Written(
        dots,
        pen -> {
          pen.banner(slip.words().of("slip.reprint"), 26);
          write(slip, pen);
        });
  }

  private static void write(Slip slip, Pen pen) {
    var words = slip.words();
    var dates = new Dates(words);
    pen.skip(6);
    pen.centred(slip.office(), 25, false);
    pen.centred(words.of("slip.title"), 36, true);
    pen.rule();
    pen.centred(words.of("slip.number"), 22, false);
    pen.fitted(slip.number().grouped(), 58, true);
    pen.rule();
    pen.row(words.of("slip.day"), dates.weekday(slip.slot().day()), 25, true);
    pen.row(words.of("slip.time"), dates.time(slip.slot().time()), 34, true);
    pen.row(words.of("slip.where"), slip.where(), 25, false);
    pen.skip(8);
  }
}
