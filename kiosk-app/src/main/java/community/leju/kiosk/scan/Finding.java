package community.leju.kiosk.scan;

import community.leju.agent.store.Identity;
import community.leju.agent.store.Outbox;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionNumber;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.IntFunction;

/** What this kiosk can say of a slip by itself, without the hub. */
sealed interface Finding {
  /** It made it, and knows how the booking stands. */
  record Known(Outbox.Entry entry) implements Finding {}

  /** It made it, so long ago that it is no longer kept. */
  record Gone(SubmissionNumber number) implements Finding {}

  /** Another kiosk of the street made it, and knows the rest. */
  record Genuine(SubmissionNumber number) implements Finding {}

  /** It names a kiosk that is not known here; only the hub, or that one, can tell. */
  record Elsewhere(SubmissionNumber number) implements Finding {}

  /** It is not from the kiosk that it names. */
  record Forged() implements Finding {}

  /**
   * Looks at the kiosk's number, the signature, and the token that only slip and outbox know.
   *
   * @param others by which another kiosk signs its slips, where that is known
   */
  static Finding of(
      SlipCode.Scanned slip,
      Identity identity,
      Outbox outbox,
      IntFunction<Optional<PublicKey>> others) {
    var number = slip.code().number();
    if (number.kiosk() != identity.kiosk()) {
      return others
          .apply(number.kiosk())
          .<Finding>map(key -> slip.isSignedBy(key) ? new Genuine(number) : new Forged())
          .orElseGet(() -> new Elsewhere(number));
    }
    if (!slip.isSignedWith(identity.slipKey())) {
      return new Forged();
    }
    return outbox
        .find(number)
        .map(entry ->
            entry.envelope().clear().slipTokenHash().equals(slip.code().tokenHash())
                ? new Known(entry)
                : new Forged())
        .orElseGet(() -> new Gone(number));
  }
}
