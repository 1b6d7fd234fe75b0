package community.leju.hub.call;

import community.leju.content.call.Call;
import community.leju.content.call.CallState;
import community.leju.content.item.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as the desk has it; all times by the hub's clock.
 *
 * @param receivedAt when it began to ring here; later than it was made where the line was down
 */
record DeskCall(
    Call call,
    int kiosk,
    Scope committee,
    Instant receivedAt,
    Optional<Answered> acknowledged,
    Optional<Instant> doneAt,
    Optional<Instant> withdrawnAt) {
  /** On the way for longer, somebody was there and forgot to say so. */
  private static final Duration ON_THE_WAY = Duration.ofMinutes(30);

  /** Who said 马上来, and when. */
  record Answered(String name, Instant at) {}

  boolean isOver() {
    return doneAt.isPresent() || withdrawnAt.isPresent();
  }

  /** Rings: nobody has answered, and it is not too late to. */
  boolean isRingingAt(Instant now) {
    return !isOver() && acknowledged.isEmpty() && call.isFreshAt(now);
  }

  boolean isOnTheWayAt(Instant now) {
    return !isOver()
        && acknowledged.filter(one -> now.isBefore(one.at().plus(ON_THE_WAY))).isPresent();
  }

  /** As the kiosk is told. */
  CallState state() {
    if (withdrawnAt.isPresent()) {
      return new CallState.Withdrawn(withdrawnAt.get());
    }
    if (doneAt.isPresent()) {
      return new CallState.Done(doneAt.get());
    }
    return acknowledged
        .<CallState>map(one -> new CallState.Acknowledged(one.name(), one.at()))
        .orElseGet(() -> new CallState.Ringing(receivedAt));
  }
}
