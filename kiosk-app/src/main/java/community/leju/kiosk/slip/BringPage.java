package community.leju.kiosk.slip;

import community.leju.hardware.printer.raster.PageInDots;
import community.leju.kiosk.page.Dates;

/** The list on one page. */
final class BringPage {
  private BringPage() {}

  static PageInDots of(BringList list, int dots) {
    return new Written(dots, pen -> write(list, pen));
  }

  private static void write(BringList list, Pen pen) {
    var words = list.words();
    var dates = new Dates(words);
    pen.skip(6);
    pen.centred(list.office(), 25, false);
    pen.centred(list.service(), 34, true);
    pen.rule();
    pen.centred(words.of("list.bring"), 26, true);
    pen.skip(6);
    for (var material : list.materials()) {
      pen.ticked(material.text(), material.note(), 26);
    }
    if (list.materials().isEmpty()) {
      pen.centred(words.of("list.nothing"), 25, false);
    }
    pen.rule();
    pen.row(words.of("slip.where"), list.where(), 25, true);
    if (!list.hours().isEmpty()) {
      pen.row(words.of("list.hours"), list.hours(), 23, false);
    }
    pen.row(words.of("slip.phone"), list.phone(), 25, true);
    pen.rule();
    var at = list.printedAt();
    var printed = dates.dayOfYear(at.toLocalDate()) + " " + dates.time(at.toLocalTime());
    pen.centred(words.of("list.version", dates.dayOfYear(list.version())), 21, false);
    pen.centred(
        words.of(list.timeTrusted() ? "list.printed" : "list.untrusted", printed), 21, false);
    pen.skip(10);
  }
}
