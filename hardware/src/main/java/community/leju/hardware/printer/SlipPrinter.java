package community.leju.hardware.printer;

import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.printer.journal.SlipEntry;
import community.leju.hardware.printer.journal.SlipJournal;
import community.leju.hardware.printer.journal.SlipStage;
import community.leju.hardware.printer.line.PrinterCondition;
import community.leju.hardware.printer.line.Trouble;
import community.leju.hardware.printer.profile.PrinterProfile;
import java.awt.print.Pageable;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints slips by number and keeps their journal.
 *
 * <p>The journal stays the caller's: close it after this.
 */
public final class SlipPrinter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlipPrinter.class);

  private final EscPosPrintService service;
  private final SlipJournal journal;
  private final PrinterProfile profile;

  private SlipPrinter(EscPosPrintService service, SlipJournal journal, PrinterProfile profile) {
    this.service = service;
    this.journal = journal;
    this.profile = profile;
  }

  /**
   * Starts the printer, present or not, and registers it with {@code javax.print}. Call it once at
   * the start of the process.
   */
  public static SlipPrinter open(
      PrinterConfig config, LinkOpener links, SlipJournal journal, Clock clock) {
    var service = EscPosPrintService.start(config, links, clock, journal.interrupted());
    EscPosLookup.offer(service);
    return new SlipPrinter(service, journal, config.profile());
  }

  /** The printer as last heard, at most a second or so old; never waits. */
  public PrinterCondition condition() {
    return service.line().condition();
  }

  public PrinterProfile profile() {
    return profile;
  }

  /** The same printer for code that prints through {@code javax.print}. */
  public EscPosPrintService service() {
    return service;
  }

  /** What the journal says of a slip, from before a restart too. */
  public Optional<SlipEntry> find(String number) {
    return journal.find(number);
  }

  /**
   * Asks for a slip and returns at once. Pages are pulled one by one while it prints; a later page
   * may block (up to the limit for a page) while earlier ones come out. A number that may already
   * be on paper fails with {@link Trouble#ALREADY_SENT}.
   *
   * @param number the slip's number, 1 to 40 letters, digits and hyphens
   */
  public SlipTicket print(String number, Pageable pages) {
    var ticket = new SlipTicket(number);
    if (journal.find(number).filter(entry -> entry.stage().mayBeOnPaper()).isPresent()) {
      ticket.become(new SlipState.Failed(Trouble.ALREADY_SENT));
      return ticket;
    }
    try {
      journal.record(number, SlipStage.QUEUED);
    } catch (IOException e) {
      log.error("the slip journal cannot be written", e);
      ticket.become(new SlipState.Failed(Trouble.JOURNAL));
      return ticket;
    }
    return submit(new SlipWatch(ticket, journal, false), ticket, pages);
  }

  /**
   * Asks for a slip that may be on paper already; its pages say that it is a reprint (补打). The
   * journal goes on saying what it says until a byte of the reprint is sent.
   */
  public SlipTicket reprint(String number, Pageable pages) {
    var ticket = new SlipTicket(number);
    return submit(new SlipWatch(ticket, journal, true), ticket, pages);
  }

  private SlipTicket submit(SlipWatch watch, SlipTicket ticket, Pageable pages) {
    try {
      var attributes = new HashPrintRequestAttributeSet();
      attributes.add(new JobName(ticket.number(), null));
      service
          .createPrintJob(watch)
          .print(new SimpleDoc(pages, DocFlavor.SERVICE_FORMATTED.PAGEABLE, null), attributes);
    } catch (PrintException e) {
      log.warn("slip {} was refused: {}", ticket.number(), e.getMessage());
      ticket.become(new SlipState.Failed(Trouble.DRAWING));
    }
    return ticket;
  }

  /**
   * Goes through a slip for nothing, so that fonts, Java2D and our own classes are loaded before
   * the first resident waits for them. Takes up to some hundred milliseconds; call it off the
   * start's way.
   */
  public void warmUp(Pageable sample) {
    service.warmUp(sample);
  }

  @Override
  public void close() {
    service.close();
  }
}
