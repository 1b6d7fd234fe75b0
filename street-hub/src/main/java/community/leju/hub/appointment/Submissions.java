package community.leju.hub.appointment;

import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
import community.leju.hub.epoch.Epochs;
import community.leju.hub.fleet.Forks;
import community.leju.hub.fleet.Kiosk;
import community.leju.hub.fleet.KioskIdentity;
import community.leju.hub.keys.OfficeKeys;
import community.leju.hub.review.Items;
import community.leju.hub.store.Database;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Routes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * {@code PUT /kiosk/submissions/<id>}: takes a submission exactly once. Effect, digest and receipt
 * are one transaction; whoever sends it again gets the same receipt, and 409 while it is being
 * taken. Receipts are kept for {@link #REMEMBERED}; what is older takes no second effect either.
 */
public final class Submissions {
  /** No kiosk keeps anything for as long. */
  public static final Duration REMEMBERED = Duration.ofDays(400);

  /** What the kiosk says became of it, before this hub was restored from a backup. */
  static final String OUTCOME = "Leju-Outcome";

  private static final String SOON_SECONDS = "1";

  private final Database database;
  private final KioskIdentity identity;
  private final Forks forks;
  private final OfficeKeys officeKeys;
  private final Decisions decisions;
  private final Clock clock;
  private final Set<SubmissionId> inFlight = ConcurrentHashMap.newKeySet();

  public Submissions(
      Database database,
      KioskIdentity identity,
      Forks forks,
      OfficeKeys officeKeys,
      Items items,
      Clock clock,
      ZoneId zone) {
    this.database = database;
    this.identity = identity;
    this.forks = forks;
    this.officeKeys = officeKeys;
    this.decisions = new Decisions(forks, items, zone);
    this.clock = clock;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.add("PUT", "/kiosk/submissions/{id}", Envelope.MOST_BYTES, this::put);
  }

  /** Deletes receipts that are older than {@link #REMEMBERED}. */
  public static void prune(Database database, Clock clock) {
    var before = clock.instant().minus(REMEMBERED);
    database.change(handle -> {
      ReceiptTable.prune(handle, before);
      // In no particular zone: a day more or less does not matter here.
      LeaseTable.prune(handle, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    });
  }

  private Answer put(Exchange exchange) throws IOException {
    var kiosk = identity.identify(exchange);
    var told = exchange.header(OUTCOME).flatMap(Submissions::outcome);
    var json = exchange.body();
    var offered = new Offered(kiosk, read(exchange, json, kiosk), json, told);
    // A flood of copies asks the readers, and does not queue for the one connection that writes.
    var before = database.read(handle -> before(handle, offered));
    if (before.answer().isPresent()) {
      return before.answer().get();
    }
    var id = offered.clear().id();
    if (!inFlight.add(id)) {
      return Answer.error(409, "it is being taken at this moment")
          .with("Retry-After", SOON_SECONDS);
    }
    try {
      return database.write(handle -> takeOrAnswer(handle, before.basis(), offered));
    } finally {
      inFlight.remove(id);
    }
  }

  private static Optional<Outcome> outcome(String key) {
    return Stream.of(Outcome.values()).filter(one -> one.key().equals(key)).findFirst();
  }

  private static Envelope read(Exchange exchange, byte[] json, Kiosk kiosk) {
    Envelope envelope;
    SubmissionId id;
    try {
      id = new SubmissionId(exchange.path("id"));
      envelope = Envelope.parse(json);
    } catch (InvalidDocument | InvalidField e) {
      throw new Refusal(422, "the envelope cannot be read: " + e.getMessage());
    }
    if (!envelope.clear().id().equals(id)) {
      throw new Refusal(422, "the envelope has another id than the address");
    }
    if (envelope.clear().number().kiosk() != kiosk.number()) {
      throw new Refusal(422, "the envelope has another kiosk's number");
    }
    return envelope;
  }

  /** What is found before the writer's turn: the answer, where there is one by then. */
  private record Before(Optional<Answer.Body> answer, Decisions.Basis basis) {}

  private Before before(Handle handle, Offered offered) {
    var basis = decisions.basis(handle, offered.clear());
    return new Before(known(handle, basis, offered), basis);
  }

  private Answer.Body takeOrAnswer(Handle handle, Decisions.Basis basis, Offered offered) {
    var standing = ReceiptTable.standing(handle, offered.clear());
    return standing.isKnown()
        ? known(handle, basis, offered).orElseGet(() -> decideAgain(handle, basis, offered))
        : take(handle, basis, offered, standing);
  }

  private static Optional<Answer.Body> known(
      Handle handle, Decisions.Basis basis, Offered offered) {
    var found = ReceiptTable.find(handle, offered.clear().id());
    found.ifPresent(known -> {
      if (known.kiosk() != offered.kiosk().number() || !known.digest().equals(offered.digest())) {
        throw new Refusal(422, "this id was already used for another envelope");
      }
    });
    return found
        .map(known -> known.receipt().toArray())
        .filter(receipt -> !isLess(basis, offered, receipt))
        .map(receipt -> answer(basis, 200, receipt));
  }

  /**
   * Whether the resident holds a better word than this hub gave. A late copy of a request may reach
   * a restored hub before the kiosk tells it what the hub had said in its earlier life.
   */
  private static boolean isLess(Decisions.Basis basis, Offered offered, byte[] receipt) {
    return Decisions.isPlace(offered.clear())
        && offered
            .before()
            .filter(word -> word.isBetterThan(Receipt.parse(receipt).outcome()))
            .isPresent()
        && basis.epoch().isRestored();
  }

  private Answer.Body decideAgain(Handle handle, Decisions.Basis basis, Offered offered) {
    var clear = offered.clear();
    var now = clock.instant();
    var decision = decisions.again(handle, basis, clear, offered.before().orElseThrow(), now);
    var receipt = new Receipt(clear.id(), offered.digest(), decision.outcome(), List.of(), now);
    SubmissionTable.decide(handle, clear.id(), decision.outcome());
    ReceiptTable.replace(handle, receipt);
    return answer(basis, 200, receipt.toJson());
  }

  /** The receipt as it was given first; the epoch as it is now. */
  private static Answer.Body answer(Decisions.Basis basis, int status, byte[] receipt) {
    return Answer.json(status, receipt).with(Epochs.HEADER, basis.epoch().id());
  }

  private Answer.Body take(
      Handle handle, Decisions.Basis basis, Offered offered, ReceiptTable.Standing standing) {
    var kiosk = offered.kiosk();
    var clear = offered.clear();
    var number = clear.number();
    if (standing.isUsed()) {
      forks.found(handle, kiosk, "two submissions have the number " + number.grouped());
      return Answer.error(422, "this number was already used: is there a copy of this kiosk?");
    }
    if (number.sequence() <= standing.mark()) {
      throw new Refusal(
          422, "it is older than what is remembered here: it may have been taken long ago");
    }
    if (!officeKeys.opens(handle, offered.envelope().keyId())) {
      throw new Refusal(422, "it is sealed to a key that no office here has");
    }
    var now = clock.instant();
    var decision = decisions.decide(handle, basis, offered, now);
    var receipt =
        new Receipt(clear.id(), offered.digest(), decision.outcome(), decision.nextFree(), now);
    var word = receipt.toJson();
    SubmissionTable.put(handle, offered, receipt);
    ReceiptTable.put(handle, clear, receipt, word);
    return answer(basis, 201, word);
  }
}
