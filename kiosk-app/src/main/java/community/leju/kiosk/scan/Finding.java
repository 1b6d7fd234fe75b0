package community.leju.kiosk.scan;

import community.leju.agent.store.Identity;
import community.leju.agent.store.Outbox;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionNumber;

/** What this kiosk can say of a slip by itself, without the hub. */
sealed interface Finding {
  /** It made it, and knows how the booking stands. */
  record Known(Outbox.Entry entry) implements Finding {}

  /** It made it, so long ago that it is no longer kept. */
  record Gone(SubmissionNumber number) implements Finding {}

  /** Another kiosk says that it made it; only the hub, or that one, can tell. */
  record Elsewhere(SubmissionNumber number) implements Finding {}

  /** It names this kiosk and is not from here. */
  record Forged() implements Finding {}

  /** Looks at the kiosk's number, the signature, and the token that only slip and outbox know. */
  static Finding of(SlipCode.Scanned slip, Identity identity, Outbox outbox) {
    var number = slip.code().number();
    if (number.kiosk() != identity.kiosk()) {
      return new Elsewhere(number);
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
