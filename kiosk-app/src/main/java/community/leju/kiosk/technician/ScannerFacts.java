package community.leju.kiosk.technician;

import community.leju.content.submission.SubmissionNumber;
import community.leju.hardware.scanner.ScanCounts;
import community.leju.kiosk.scan.Seen;
import java.util.ArrayList;
import java.util.List;

/** That the scanner reads; of what it read, a slip's number at most. */
final class ScannerFacts {
  private ScannerFacts() {}

  static List<String> of(Seen seen, Amounts amounts) {
    var words = amounts.words();
    var facts = new ArrayList<String>();
    seen.last()
        .ifPresent(last ->
            facts.add(
                words.of(
                    "technician.scanner.last",
                    amounts.at(last.at()),
                    last.characters(),
                    last.encoding().name())));
    seen.slip()
        .map(SubmissionNumber::grouped)
        .ifPresent(number -> facts.add(words.of("technician.scanner.slip", number)));
    ScanCounts counts = seen.counts();
    if (!counts.equals(ScanCounts.NONE)) {
      facts.add(
          words.of(
              "technician.scanner.counts",
              counts.told(),
              counts.repeated(),
              counts.overlong(),
              counts.unreadable()));
    }
    return facts;
  }
}
