package community.leju.kiosk;

import community.leju.content.guide.Slot;
import community.leju.content.item.Language;
import community.leju.content.submission.SubmissionNumber;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.slip.Slip;
import community.leju.kiosk.slip.SlipPages;
import java.time.LocalDateTime;
import java.util.Optional;

/** Loads, after the first paint, what the first resident should not have to wait for. */
final class WarmUp {
  private static final LocalDateTime SOME_TIME = LocalDateTime.of(2026, 1, 5, 9, 30);

  private WarmUp() {}

  static void all(Optional<SlipPrinter> printer) {
    printer.ifPresent(one -> one.warmUp(SlipPages.of(sample(), one.profile(), Optional::empty)));
  }

  private static Slip sample() {
    return new Slip(
        Words.in(Language.ZH),
        "居民委员会",
        new SubmissionNumber(1, 1),
        new Slot(SOME_TIME.toLocalDate(), SOME_TIME.toLocalTime()),
        "窗口",
        "000",
        "HTTP://127.0.0.1/S/".concat("A".repeat(130)),
        SOME_TIME,
        true);
  }
}
