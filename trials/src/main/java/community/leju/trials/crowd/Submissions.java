package community.leju.trials.crowd;

import community.leju.content.guide.Slot;
import community.leju.content.signing.Bytes;
import community.leju.content.submission.Appointment;
import community.leju.content.submission.Clear;
import community.leju.content.submission.Sealing;
import community.leju.content.submission.SlipCode;
import community.leju.content.submission.SubmissionId;
import community.leju.content.submission.SubmissionNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Bookings as residents make them, sealed beforehand: sealing is the kiosk's work, not the hub's.
 */
public final class Submissions {
  private static final int ID_BYTES = 16;

  private final Crowd crowd;
  private final List<List<Slot>> slots;
  private final Clock clock;
  private final RandomGenerator random;
  private final long[] sequences = new long[Crowd.MOST_KIOSKS + 1];

  public Submissions(Crowd crowd, Clock clock, RandomGenerator random) {
    this.crowd = crowd;
    this.clock = clock;
    this.random = random;
    var tomorrow = LocalDate.ofInstant(clock.instant(), Crowd.ZONE).plusDays(1);
    slots =
        crowd.offices().stream()
            .map(office -> {
              var all = new ArrayList<Slot>();
              for (int day = 0; day < office.hours().daysAhead() - 2; day++) {
                all.addAll(office.hours().slotsOn(tomorrow.plusDays(day)));
              }
              return List.copyOf(all);
            })
            .toList();
  }

  /** The request that brings the next booking of a kiosk, whole. */
  public byte[] next(CrowdKiosk kiosk) {
    int at = indexOf(kiosk);
    var office = crowd.offices().get(at);
    var slot = slots.get(at).get(random.nextInt(slots.get(at).size()));
    var number = new SubmissionNumber(kiosk.number(), ++sequences[kiosk.number()]);
    var id = new SubmissionId(HexFormat.of().formatHex(bytes(ID_BYTES)));
    var clear =
        new Clear(
            id,
            number,
            clock.instant(),
            true,
            office.committee(),
            Appointment.KIND,
            "appointment",
            1,
            office.service(),
            Optional.of(slot),
            false,
            new SlipCode(number, Bytes.of(bytes(SlipCode.TOKEN_BYTES))).tokenHash());
    var answers = new Appointment("王阿姨", "13800001234");
    return Requests.put(
        "/kiosk/submissions/" + id.hex(),
        Sealing.seal(office.key(), clear, answers.toJson()).toJson());
  }

  private int indexOf(CrowdKiosk kiosk) {
    for (int i = 0; i < crowd.offices().size(); i++) {
      if (crowd.offices().get(i).committee().equals(kiosk.committee())) {
        return i;
      }
    }
    throw new IllegalArgumentException("kiosk " + kiosk.number() + " stands in no office");
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
