package community.leju.kiosk.technician;

import community.leju.content.submission.SubmissionNumber;
import community.leju.hardware.scanner.ScanCounts;
import community.leju.kiosk.page.FactsView.Row;
import community.leju.kiosk.scan.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the scanner is, and that it reads; of what it read, a slip's number at most. */
final class ScannerRow {
  private ScannerRow() {}

  static Row of(Optional<Seen> seen, Amounts amounts) {
    var words = amounts.words();
    var name = words.of("technician.scanner");
    return seen.map(one -> new Row(name, state(one, amounts), tone(one), facts(one, amounts)))
        .orElseGet(() -> Row.of(name, words.of("technician.scanner.none")));
  }

  private static String state(Seen seen, Amounts amounts) {
    var state = seen.health().state().name().toLowerCase(Locale.ROOT);
    return amounts.words().of("technician.scanner." + state);
  }

  private static String tone(Seen seen) {
    return switch (seen.health().state()) {
      case READY -> "good";
      case CONNECTING -> "wait";
      case DISCONNECTED -> "bad";
    };
  }

  private static List<String> facts(Seen seen, Amounts amounts) {
    var words = amounts.words();
    var facts = new ArrayList<String>();
    facts.add(words.of("technician.scanner.since", amounts.at(seen.health().since())));
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
