package community.leju.hub.appointment;

import community.leju.content.signing.Ed25519;
import community.leju.content.submission.SlipCode;
import community.leju.hub.fleet.Kiosks;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the code of a slip and says whether one of our kiosks made it. */
final class Slips {
  private final Kiosks kiosks;

  /** What a scanned text turned out to be. */
  sealed interface Result {
    /** Not a slip's code at all. */
    record NoCode() implements Result {}

    /** A code that no kiosk of ours signed. */
    record Forged() implements Result {}

    /** A good one; the submission is empty while it has not been delivered. */
    record Genuine(SlipCode code, Optional<Taken> submission) implements Result {}
  }

  Slips(Kiosks kiosks) {
    this.kiosks = kiosks;
  }

  Result check(Handle handle, String text) {
    var scanned = SlipCode.scan(text);
    if (scanned.isEmpty()) {
      return new Result.NoCode();
    }
    var code = scanned.get().code();
    var signed =
        kiosks
            .find(handle, code.number().kiosk())
            .filter(kiosk -> kiosk.slipKey().size() == Ed25519.RAW_BYTES)
            .filter(kiosk -> scanned.get().isSignedBy(Ed25519.ofRaw(kiosk.slipKey().toArray())));
    return signed.isEmpty()
        ? new Result.Forged()
        : new Result.Genuine(
            code, SubmissionTable.byToken(handle, code.number(), code.tokenHash()));
  }
}
