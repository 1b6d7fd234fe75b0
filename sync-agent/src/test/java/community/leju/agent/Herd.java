package community.leju.agent;

import community.leju.agent.push.Backoff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Ten thousand agents as {@link Daemon} runs each, in virtual time; the hub counts exchanges. */
final class Herd {
  static final Duration POLL = Duration.ofSeconds(60);
  private static final long LONG_POLL = 50_000;
  private static final int KIOSKS = 10_000;

  /** At each kiosk, spread over the day: so many of them have one that waits. */
  private static final double BOOKINGS_A_DAY = 10;

  private static final long USUAL_FROM = 120_000;
  private static final long DOWN_AT = 360_000;
  private static final long AFTER = 600_000;

  /** From when on, after the hub is back, there may be no wave any more. */
  private static final long LATER = 150_000;

  private final IntFunction<Duration> untilNews;
  private final int pullCost;
  private final RandomGenerator random;
  private final Pace pace;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final List<Kiosk> kiosks = new ArrayList<>();
  private final int[] asked;
  private long now;
  private long upAt;

  /**
   * What was seen.
   *
   * @param most the busiest second after the outage, in times of the usual
   * @param mostLater the same, long after
   * @param lastUp seconds until the last one had a line
   * @param lastHearing seconds until the last one heard of news at once
   * @param waiting bookings that were not delivered
   */
  record Seen(double most, double mostLater, long lastUp, long lastHearing, long waiting) {}

  private enum What {
    NEWS,
    PULL,
    PUSH
  }

  private record Event(long at, long order, Kiosk kiosk, What what, int version)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int first = Long.compare(at, other.at);
      return first != 0 ? first : Long.compare(order, other.order);
    }
  }

  private static final class Kiosk {
    private boolean up = true;
    private boolean named = true;
    private int unheard;
    private int newsVersion;
    private int pullVersion;
    private int failedPushes;
    private boolean booked;
    private long upAgain;
    private long hearingAgain;
  }

  private long order;

  /**
   * A herd.
   *
   * @param untilNews how long each waits before it asks for news again
   * @param pullCost exchanges of a look that finds nothing new
   */
  Herd(IntFunction<Duration> untilNews, int pullCost, RandomGenerator random) {
    this.untilNews = untilNews;
    this.pullCost = pullCost;
    this.random = random;
    this.pace = new Pace(POLL, random);
    this.asked = new int[10_000];
  }

  Seen run(Duration outage) {
    upAt = DOWN_AT + outage.toMillis();
    for (int i = 0; i < KIOSKS; i++) {
      var kiosk = new Kiosk();
      kiosks.add(kiosk);
      next(kiosk, What.PULL, random.nextLong(POLL.toMillis()));
      next(kiosk, What.NEWS, random.nextLong(LONG_POLL));
    }
    until(DOWN_AT);
    for (int i = 0; i < KIOSKS; i++) {
      loseTheHub(
          kiosks.get(i), random.nextDouble() < BOOKINGS_A_DAY * outage.toMillis() / 86_400_000);
    }
    until(upAt + AFTER);
    double usual = sum(USUAL_FROM, DOWN_AT) / ((DOWN_AT - USUAL_FROM) / 1_000.0);
    return new Seen(
        busiest(upAt, upAt + AFTER) / usual,
        busiest(upAt + LATER, upAt + AFTER) / usual,
        seconds(kiosks.stream().mapToLong(one -> one.upAgain).max().orElseThrow()),
        seconds(kiosks.stream().mapToLong(one -> one.hearingAgain).max().orElseThrow()),
        kiosks.stream().filter(one -> !one.up || one.unheard > 0 || one.booked).count());
  }

  /** Every question that the hub holds ends now. */
  private void loseTheHub(Kiosk kiosk, boolean booked) {
    kiosk.booked = booked;
    if (booked) {
      next(kiosk, What.PUSH, 0);
    }
    kiosk.newsVersion++;
    next(kiosk, What.NEWS, 0);
  }

  private void until(long end) {
    while (!events.isEmpty() && events.peek().at() < end) {
      var event = events.remove();
      now = event.at();
      var kiosk = event.kiosk();
      switch (event.what()) {
        case NEWS -> {
          if (event.version() == kiosk.newsVersion) {
            news(kiosk);
          }
        }
        case PULL -> {
          if (event.version() == kiosk.pullVersion) {
            pull(kiosk);
          }
        }
        case PUSH -> push(kiosk);
      }
    }
    now = end;
  }

  private void next(Kiosk kiosk, What what, long millis) {
    int version =
        switch (what) {
          case NEWS -> kiosk.newsVersion;
          case PULL -> kiosk.pullVersion;
          case PUSH -> 0;
        };
    events.add(new Event(now + millis, order++, kiosk, what, version));
  }

  private boolean isDown() {
    return now >= DOWN_AT && now < upAt;
  }

  private void news(Kiosk kiosk) {
    if (isDown()) {
      kiosk.up = false;
      kiosk.named = false;
      next(kiosk, What.NEWS, untilNews.apply(++kiosk.unheard).toMillis());
      return;
    }
    asked(1);
    if (kiosk.unheard > 0) {
      kiosk.unheard = 0;
      kiosk.hearingAgain = now;
    }
    if (kiosk.named) {
      next(kiosk, What.NEWS, LONG_POLL);
      return;
    }
    // Answered at once, and the next one is held.
    kiosk.named = true;
    next(kiosk, What.NEWS, 0);
    kiosk.pullVersion++;
    pull(kiosk);
  }

  private void pull(Kiosk kiosk) {
    if (isDown()) {
      kiosk.up = false;
    } else {
      asked(pullCost);
      lineIsUp(kiosk);
    }
    next(kiosk, What.PULL, pace.untilPoll().toMillis());
  }

  private void push(Kiosk kiosk) {
    if (!kiosk.booked) {
      return;
    }
    if (isDown()) {
      next(kiosk, What.PUSH, Backoff.after(++kiosk.failedPushes, random).toMillis());
      return;
    }
    // The submission, and what the desk says then.
    asked(2);
    kiosk.booked = false;
    lineIsUp(kiosk);
  }

  private void lineIsUp(Kiosk kiosk) {
    if (!kiosk.up) {
      kiosk.up = true;
      kiosk.upAgain = now;
      // How the devices are.
      asked(1);
      push(kiosk);
    }
  }

  private void asked(int exchanges) {
    asked[(int) (now / 1_000)] += exchanges;
  }

  private long seconds(long at) {
    return (at - upAt) / 1_000;
  }

  private double sum(long from, long until) {
    double sum = 0;
    for (int i = (int) (from / 1_000); i < until / 1_000; i++) {
      sum += asked[i];
    }
    return sum;
  }

  private int busiest(long from, long until) {
    int most = 0;
    for (int i = (int) (from / 1_000); i < until / 1_000; i++) {
      most = Math.max(most, asked[i]);
    }
    return most;
  }
}
