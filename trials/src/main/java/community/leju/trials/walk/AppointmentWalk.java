package community.leju.trials.walk;

import community.leju.agent.store.KioskStore;
import community.leju.agent.store.Outbox;
import community.leju.content.submission.Receipt;
import community.leju.content.submission.SubmissionNumber;
import community.leju.process.launch.Failure;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.stage.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An appointment, from a finger to the counter. */
public final class AppointmentWalk {
  /** What the resident types: the keyboard has Latin letters and digits. */
  public static final String NAME = "Wang Xiuying";

  public static final String PHONE = "02100000188";

  private static final String TILE = KioskScreen.PRESSABLE;
  private static final String KEY = ".hg-button";
  private static final String DAYS = ".days .cell:not([disabled])";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Stage stage;
  private final KioskScreen screen;
  private final Paper paper;
  private final Clock clock;

  public AppointmentWalk(Stage stage, KioskScreen screen, Clock clock) {
    this.stage = stage;
    this.screen = screen;
    this.paper = new Paper(stage.paper(), clock);
    this.clock = clock;
  }

  /**
   * What one booking was.
   *
   * @param touched when the finger left the confirm button
   * @param received when the hub committed it, by its receipt; empty while it is not delivered
   */
  public record Booked(
      SubmissionNumber number, Instant touched, Optional<Instant> received, Paper.Slip slip) {
    public Duration touchToFirstByte() {
      return Duration.between(touched, slip.firstByte());
    }

    public Duration touchToReceipt() {
      return Duration.between(
          touched, received.orElseThrow(() -> new Failure(number + " has no receipt")));
    }
  }

  /** Books the first free slot of the first service; takes a picture of the review. */
  public Booked run(Path picture) {
    int slips = paper.count();
    var touched = book(picture);
    var number = number();
    var slip = paper.awaitSlip(slips);
    return new Booked(number, touched, awaitReceipt(number), slip);
  }

  /** Touches all the way to the confirm button; gives when the finger left it. */
  public Instant book(Path picture) {
    return book(0, picture);
  }

  /**
   * As above, on another day.
   *
   * @param day of those that can be booked, from 0
   */
  public Instant book(int day, Path picture) {
    fillIn(day);
    screen.awaitStill(TILE, "确认预约");
    screen.eye().picture(picture);
    // A picture takes its time: news of the printer may have moved the button meanwhile.
    return screen.touch(TILE, "确认预约");
  }

  private void fillIn(int day) {
    screen.touch(TILE, "预约办理");
    screen.touch(".option:not([disabled])", "");
    screen.awaitStill(DAYS, "");
    screen.tap(screen.all(DAYS).get(day));
    screen.touch(".times .cell:not([disabled])", "");
    screen.touch(TILE, "我已阅读并同意");
    screen.await(KioskScreen.TITLES, "称呼");
    screen.touch(KEY, "英文");
    screen.type(KEY, NAME);
    screen.touch(TILE, "下一步");
    screen.await(KioskScreen.TITLES, "电话");
    screen.type(KEY, PHONE);
    screen.touch(TILE, "下一步");
  }

  /** The number that the screen shows. */
  public SubmissionNumber number() {
    var place = screen.await(".number", "");
    return SubmissionNumber.parse(place.text().replaceAll("[^0-9]", ""))
        .orElseThrow(() -> new Failure("'" + place.text() + "' is no number"));
  }

  /** Waits until the hub has it; empty where it does not come in time. */
  public Optional<Instant> awaitReceipt(SubmissionNumber number) {
    try (var store = KioskStore.openIfReady(stage.kioskData(), clock).orElseThrow()) {
      var end = clock.instant().plus(PATIENCE);
      while (clock.instant().isBefore(end)) {
        var entry = store.outbox().find(number).orElseThrow();
        if (entry.state() == Outbox.State.DELIVERED) {
          return entry.receipt().map(Receipt::receivedAt);
        }
        pause();
      }
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new Failure("interrupted", e);
    }
  }
}
