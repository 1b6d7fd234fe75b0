package community.leju.hub.appointment;

import community.leju.content.signing.Bytes;
import community.leju.content.signing.Sha256;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.Outcome;
import community.leju.hub.fleet.Kiosk;
import java.util.Optional;

/**
 * A submission as it came, with all that can be said of it without the database: whoever writes
 * keeps everybody else waiting.
 *
 * @param json the envelope to the byte, with what a newer kiosk may say in it
 * @param digest of that: the kiosk knows its own bytes by it
 * @param before what the kiosk says became of it, before this hub was restored
 */
record Offered(
    Kiosk kiosk, Envelope envelope, Bytes json, String digest, Optional<Outcome> before) {
  Offered(Kiosk kiosk, Envelope envelope, byte[] json, Optional<Outcome> before) {
    this(kiosk, envelope, Bytes.of(json), Sha256.hex(json), before);
  }

  Clear clear() {
    return envelope.clear();
  }
}
