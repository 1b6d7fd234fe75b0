package community.leju.hub.appointment;

import community.leju.content.item.InvalidDocument;
import community.leju.content.item.InvalidField;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionId;
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
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jdbi.v3.core.Handle;

/**
 * {@code PUT /kiosk/submissions/<id>}: takes a submission exactly once. Effect, digest and receipt
 * are one transaction; whoever sends it again gets the same receipt.
 */
public final class Submissions {
  private final Database database;
  private final KioskIdentity identity;
  private final Forks forks;
  private final OfficeKeys officeKeys;
  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

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
    this.places = new Places(items);
    this.clock = clock;
    this.zone = zone;
  }

  /** Adds the route. */
  public void addTo(Routes routes) {
    routes.add("PUT", "/kiosk/submissions/{id}", Envelope.MOST_BYTES, this::put);
  }

  private Answer put(Exchange exchange) throws IOException {
    var kiosk = identity.identify(exchange);
    var envelope = read(exchange, kiosk);
    return database.write(handle -> take(handle, kiosk, envelope));
  }

  private static Envelope read(Exchange exchange, Kiosk kiosk) throws IOException {
    Envelope envelope;
    SubmissionId id;
    try {
      id = new SubmissionId(exchange.path("id"));
      envelope = Envelope.parse(exchange.body());
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

  private Answer take(Handle handle, Kiosk kiosk, Envelope envelope) {
    var clear = envelope.clear();
    var digest = envelope.digest();
    var known = SubmissionTable.known(handle, clear.id());
    if (known.isPresent()) {
      if (known.get().kiosk() == kiosk.number() && known.get().digest().equals(digest)) {
        return Answer.json(200, known.get().receipt().toArray());
      }
      throw new Refusal(422, "this id was already used for another envelope");
    }
    if (SubmissionTable.isUsed(handle, clear.number())) {
      forks.found(handle, kiosk, "two submissions have the number " + clear.number().grouped());
      return Answer.error(422, "this number was already used: is there a copy of this kiosk?");
    }
    if (officeKeys.all(handle).stream().noneMatch(key -> key.keyId().equals(envelope.keyId()))) {
      throw new Refusal(422, "it is sealed to a key that no office here has");
    }
    var now = clock.instant();
    var decision =
        clear.kind().equals(Appointment.KIND)
            ? places.decide(handle, clear, LocalDateTime.ofInstant(now, zone))
            : Places.Decision.PENDING;
    var receipt = new Receipt(clear.id(), digest, decision.outcome(), decision.nextFree(), now);
    SubmissionTable.put(handle, envelope, receipt);
    return Answer.json(201, receipt.toJson());
  }
}
