package community.leju.agent.hub;

import community.leju.content.submission.Receipt;
import java.time.Duration;
import java.util.Optional;

/** What the hub says to a submission. */
public sealed interface HubAnswer {
  /** It has taken effect. */
  record Taken(Receipt receipt) implements HubAnswer {}

  /** It never will; a person must look. */
  record Refused(String reason) implements HubAnswer {}

  /** Not now. */
  record Later(String reason, Optional<Duration> after) implements HubAnswer {}
}
