package community.leju.kiosk.slip;

import community.leju.content.guide.Slot;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.hardware.printer.text.PageInText;
import community.leju.hardware.printer.text.Part;
import community.leju.kiosk.page.Dates;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/** The second page: the outcome, if it is known in time, and what to do next. */
final class SlipFoot implements PageInText {
  private static final int MOST_SLOTS = 3;

  private final Slip slip;
  private final int dots;
  private final Verdict verdict;

  SlipFoot(Slip slip, int dots, Verdict verdict) {
    this.slip = slip;
    this.dots = dots;
    this.verdict = verdict;
  }

  /** For the longest outcome; white below the last ink is not fed. */
  @Override
  public int rows() {
    var pen = InkPen.dry(dots);
    refused(pen, List.of(slip.slot(), slip.slot(), slip.slot()));
    rest(pen);
    return pen.y();
  }

  @Override
  public void draw(Graphics2D graphics) throws InterruptedException {
    write(new InkPen(graphics, dots), verdict.await());
  }

  @Override
  public List<Part> parts() throws InterruptedException {
    var pen = new TextPen();
    write(pen, verdict.await());
    return pen.parts();
  }

  private void write(Pen pen, Optional<Receipt> receipt) {
    outcome(pen, receipt);
    rest(pen);
  }

  private void outcome(Pen pen, Optional<Receipt> receipt) {
    var words = slip.words();
    switch (receipt.map(Receipt::outcome).orElse(null)) {
      case null -> said(pen, words.of("slip.undelivered"), words.of("slip.undelivered.detail"));
      case Outcome.CONFIRMED ->
          said(pen, words.of("slip.confirmed"), words.of("slip.confirmed.detail"));
      case Outcome.PENDING -> said(pen, words.of("slip.pending"), words.of("slip.pending.detail"));
      case Outcome.REFUSED -> refused(pen, receipt.orElseThrow().nextFree());
    }
  }

  private static void said(Pen pen, String state, String detail) {
    pen.banner(state, 36);
    pen.skip(6);
    pen.centred(detail, 23, false);
  }

  private void refused(Pen pen, List<Slot> nextFree) {
    var words = slip.words();
    said(pen, words.of("slip.refused"), words.of("slip.refused.detail"));
    var dates = new Dates(words);
    nextFree.stream()
        .limit(MOST_SLOTS)
        .forEach(slot -> pen.centred(dates.at(slot.day(), slot.time()), 26, true));
  }

  private void rest(Pen pen) {
    var words = slip.words();
    pen.skip(4);
    pen.code(slip.code());
    pen.centred(words.of("slip.code"), 22, false);
    pen.rule();
    pen.row(words.of("slip.phone"), slip.phone(), 25, true);
    var dates = new Dates(words);
    var at = slip.printedAt();
    var printed = dates.dayOfYear(at.toLocalDate()) + " " + dates.time(at.toLocalTime());
    pen.skip(4);
    pen.centred(
        words.of(slip.timeTrusted() ? "slip.printed" : "slip.untrusted", printed), 21, false);
    pen.centred(words.of("slip.private"), 21, false);
    pen.skip(10);
  }
}
