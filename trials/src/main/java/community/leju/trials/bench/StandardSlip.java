package community.leju.trials.bench;

import community.leju.content.guide.Slot;
import community.leju.content.item.Language;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.slip.Slip;
import community.leju.kiosk.slip.SlipPages;
import java.awt.print.Pageable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The slip that is measured: {@code docs/samples/standard-slip.json}, confirmed, in Chinese. */
record StandardSlip(Slip slip) {
  private static final Receipt CONFIRMED =
      new Receipt(
          new SubmissionId("0".repeat(32)),
          "0".repeat(64),
          Outcome.CONFIRMED,
          List.of(),
          Instant.EPOCH);

  static StandardSlip read(Path root) throws IOException {
    var file = root.resolve("docs/samples/standard-slip.json");
    var json = JsonMapper.shared().readTree(Files.readAllBytes(file));
    return new StandardSlip(
        new Slip(
            Words.in(Language.ZH),
            json.path("office").stringValue(),
            new SubmissionNumber(json.path("kiosk").intValue(), json.path("sequence").longValue()),
            Slot.of(json.path("slot").stringValue()).orElseThrow(),
            json.path("where").stringValue(),
            json.path("phone").stringValue(),
            json.path("code").stringValue(),
            LocalDateTime.parse(json.path("printedAt").stringValue()),
            true));
  }

  Pageable pages(PrinterProfile profile) {
    return SlipPages.of(slip, profile, () -> Optional.of(CONFIRMED));
  }
}
