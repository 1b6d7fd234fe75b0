package community.leju.agent.testing;

import static community.leju.agent.testing.EnrolledKiosk.COMMITTEE;

import community.leju.content.guide.Slot;
import community.leju.content.item.ItemRef;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Envelope;
import community.leju.content.submission.OfficeKey;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import java.security.SecureRandom;
import java.time.Instant;

/** Real envelopes to an office of the test's own. */
public final class SampleSubmission {
  private static final OfficeKey OFFICE =
      OfficeKey.of(COMMITTEE, Sealing.publicKeyOf(Sealing.newPrivateKey()));

  private SampleSubmission() {}

  /** A booking of tomorrow. */
  public static Envelope seal(SubmissionNumber number, SecureRandom random, Instant now) {
    return Sealing.seal(
        OFFICE,
        new Clear(
            SubmissionId.random(random),
            number,
            now,
            true,
            COMMITTEE,
            Appointment.KIND,
            "appointment",
            1,
            new ItemRef(COMMITTEE, "service", "x"),
            Slot.of("2026-11-25T09:00"),
            false,
            "0".repeat(64)),
        new Appointment("王", "02100000101").toJson());
  }
}
