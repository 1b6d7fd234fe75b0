package community.leju.kiosk.booking;

import community.leju.agent.store.Outbox;
import community.leju.content.guide.Service;
import community.leju.content.guide.Slot;
import community.leju.content.signing.Bytes;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionId;
import community.leju.hardware.printer.SlipPrinter;
import community.leju.hardware.printer.SlipTicket;
import community.leju.kiosk.page.Words;
import community.leju.kiosk.slip.Slip;
import community.leju.kiosk.slip.SlipNews;
import community.leju.kiosk.slip.SlipPages;
import community.leju.kiosk.slip.SlipWords;
import community.leju.kiosk.station.Showing;
import community.leju.kiosk.station.Station;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes a booking: numbered, sealed and committed first, then printed. The printer never holds it
 * up, and what is committed is promised whether or not a slip comes out.
 */
final class Bookings {
  /** How long the slip's foot waits for the hub while the line is up. */
  private static final Duration FOOT_PATIENCE = Duration.ofSeconds(3);

  private static final int MOST_AWAITED = 32;

  private final Station station;
  private final Optional<SlipPrinter> printer;
  private final SecureRandom random;
  private final SlipNews news;
  private final Deque<Booked> awaited = new ArrayDeque<>();

  /**
   * Makes them.
   *
   * @param news told whenever an outcome or a slip has got further
   */
  Bookings(Station station, Optional<SlipPrinter> printer, SecureRandom random, SlipNews news) {
    this.station = station;
    this.printer = printer;
    this.random = random;
    this.news = news;
    station.onNews(_ -> hear());
  }

  /** What a resident asks for. */
  record Wish(Service service, Slot slot, int formVersion, Appointment answers, Words words) {}

  /**
   * Books.
   *
   * @throws community.leju.agent.store.StoreFailed where it could not be kept; nothing was promised
   */
  Booked book(Wish wish, Showing showing) {
    var outbox = station.outbox().orElseThrow();
    var id = SubmissionId.random(random);
    var token = new byte[SlipCode.TOKEN_BYTES];
    random.nextBytes(token);
    var office = showing.officeKey(wish.service()).orElseThrow();
    Outbox.BookingSeal seal =
        (number, leased) -> {
          var code = new SlipCode(number, Bytes.of(token));
          var clear = clear(id, code, wish, leased, showing);
          return Sealing.seal(office, clear, wish.answers().toJson());
        };
    int kiosk = showing.identity().kiosk();
    var envelope =
        Times.mayConfirm(wish.slot(), showing)
            ? outbox.book(kiosk, wish.service().ref(), wish.slot(), seal)
            : outbox.append(kiosk, number -> seal.seal(number, false));
    var code = new SlipCode(envelope.clear().number(), Bytes.of(token));
    var slip = slip(code, wish, showing);
    var receipt = new CompletableFuture<Receipt>();
    if (envelope.clear().leased()) {
      receipt.complete(inAdvance(envelope, showing));
    }
    var ticket = printer.map(one -> print(one, slip, receipt, showing.line().up()));
    var booked = new Booked(id, slip, beside(wish), showing.now(), receipt, ticket);
    await(booked);
    ticket.ifPresent(news::follow);
    return booked;
  }

  /** The hub gave its word when it leased the place: nobody waits for it again. */
  private static Receipt inAdvance(Envelope envelope, Showing showing) {
    return new Receipt(
        envelope.clear().id(), envelope.digest(), Outcome.CONFIRMED, List.of(), showing.now());
  }

  private static Clear clear(
      SubmissionId id, SlipCode code, Wish wish, boolean leased, Showing showing) {
    return new Clear(
        id,
        code.number(),
        showing.now(),
        showing.line().timeTrusted(),
        wish.service().ref().scope(),
        Appointment.KIND,
        Showing.APPOINTMENT_FORM,
        wish.formVersion(),
        wish.service().ref(),
        Optional.of(wish.slot()),
        leased,
        code.tokenHash());
  }

  private static Slip slip(SlipCode code, Wish wish, Showing showing) {
    var words = wish.words();
    var identity = showing.identity();
    return new Slip(
        words,
        showing.committee().map(one -> words.of(one.title())).orElse(words.of("product")),
        code.number(),
        wish.slot(),
        words.of(wish.service().where()),
        showing.committee().map(one -> one.phone()).orElse(""),
        code.url(identity.publicAddress(), identity.slipKey()),
        showing.localNow(),
        showing.line().timeTrusted());
  }

  private static Booked.Beside beside(Wish wish) {
    var words = wish.words();
    return new Booked.Beside(
        words.of(wish.service().title()),
        wish.service().materials().stream().map(one -> words.of(one.text())).toList());
  }

  /** How the printer is; {@code ready} where a slip would come out. */
  String printer() {
    return SlipWords.printer(printer);
  }

  /**
   * The slip once more, where it did not come out for certain. What may be on paper already is
   * marked as a reprint; a second touch finds the first one's slip on its way.
   */
  Booked printAgain(Booked booked) {
    if (printer.isEmpty() || !booked.mayPrintAgain()) {
      return booked;
    }
    var ticket = again(printer.get(), booked);
    news.follow(ticket);
    return booked.with(ticket);
  }

  private static SlipTicket again(SlipPrinter printer, Booked booked) {
    var slip = booked.slip();
    var number = slip.number().digits();
    var profile = printer.profile();
    return printer.find(number).filter(entry -> entry.stage().mayBeOnPaper()).isPresent()
        ? printer.reprint(number, SlipPages.reprint(slip, profile, booked::receiptNow))
        : printer.print(number, SlipPages.of(slip, profile, booked::receiptNow));
  }

  private static SlipTicket print(
      SlipPrinter printer, Slip slip, CompletableFuture<Receipt> receipt, boolean lineUp) {
    var patience = lineUp ? FOOT_PATIENCE : Duration.ZERO;
    return printer.print(
        slip.number().digits(),
        SlipPages.of(slip, printer.profile(), () -> within(receipt, patience)));
  }

  private static Optional<Receipt> within(CompletableFuture<Receipt> receipt, Duration patience)
      throws InterruptedException {
    try {
      return Optional.of(receipt.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    }
  }

  private void await(Booked booked) {
    if (booked.receipt().isDone()) {
      return;
    }
    synchronized (awaited) {
      if (awaited.size() == MOST_AWAITED) {
        awaited.removeFirst();
      }
      awaited.addLast(booked);
    }
    // The hub may have been quicker than the line above.
    hear();
  }

  private void hear() {
    var outbox = station.outbox();
    if (outbox.isEmpty()) {
      return;
    }
    boolean heard;
    synchronized (awaited) {
      heard =
          awaited.removeIf(one -> {
            var receipt = outbox.get().find(one.id()).flatMap(Outbox.Entry::receipt);
            receipt.ifPresent(one.receipt()::complete);
            return receipt.isPresent();
          });
    }
    if (heard) {
      news.changed().run();
    }
  }
}
