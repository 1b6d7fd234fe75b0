package community.leju.agent.hub;

import community.leju.content.submission.Receipt;
import java.time.Duration;
import java.util.Optional;

/** What the hub says to a submission. */
public sealed interface HubAnswer {
  /**
   * It has taken effect.
   *
   * @param epoch which life of its database the hub is in, where it told
   */
  record Taken(Receipt receipt, Optional<String> epoch) implements HubAnswer {}

  /** It never will; a person must look. */
  record Refused(String reason) implements HubAnswer {}

  /**
   * Not now.
   *
   * @param after the wait that the hub asked for
   */
  record Later(String reason, Optional<Duration> after) implements HubAnswer {}
}
