package community.leju.hub.appointment;

import community.leju.content.item.ItemRef;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import java.time.Instant;
import java.util.Optional;

/** A submission as the hub took it. */
record Taken(Envelope envelope, Outcome outcome, Instant receivedAt, Optional<Instant> doneAt) {
  ItemRef service() {
    return envelope.clear().service();
  }
}
