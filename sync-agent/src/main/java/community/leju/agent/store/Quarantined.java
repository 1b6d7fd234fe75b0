package community.leju.agent.store;

import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import java.time.Instant;

/**
 * A submission that the hub refused for good: a person must look.
 *
 * @param reason the hub's
 * @param behind later ones of the same case, which wait for it
 */
public record Quarantined(
    SubmissionId id, SubmissionNumber number, Instant since, String reason, int behind) {
  @Override
  public String toString() {
    var waiting = behind == 0 ? "" : ", " + behind + " of its case wait behind it";
    return number.grouped() + " (" + id + ") since " + since + ": " + reason + waiting;
  }
}
