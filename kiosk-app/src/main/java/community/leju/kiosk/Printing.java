package community.leju.kiosk;

import community.leju.hardware.printer.PrinterConfig;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.profile.PrinterProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The printer of this kiosk and its journal. */
record Printing(Optional<SlipPrinter> printer, Optional<SlipJournal> journal)
    implements AutoCloseable {

  static Printing open(KioskConfig config, Path dataFolder, Clock clock) throws IOException {
    if (config.printerPort().isEmpty()) {
      return new Printing(Optional.empty(), Optional.empty());
    }
    var profile = PrinterProfile.of(config.printerProfile(), dataFolder);
    var journal = SlipJournal.open(dataFolder.resolve("slips.journal"), clock);
    var links = config.printerPort().get().opener(profile);
    var printer = SlipPrinter.open(PrinterConfig.of("slips", profile), links, journal, clock);
    return new Printing(Optional.of(printer), Optional.of(journal));
  }

  @Override
  public void close() throws IOException {
    printer.ifPresent(SlipPrinter::close);
    if (journal.isPresent()) {
      journal.get().close();
    }
  }
}
