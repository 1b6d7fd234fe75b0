package community.leju.agent.hub;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A body that comes fast enough or not at all. The HTTP client's own time-out ends with the
 * headers: without this, a body that stops or drips would hold its reader for ever.
 *
 * <p>Measured only while somebody waits for bytes, so that a slow disk is not taken for a slow
 * line.
 */
final class Paced extends FilterInputStream {
  private final Pace pace;
  private final AtomicLong total = new AtomicLong();
  private final Future<?> watch;
  private volatile boolean isWaiting;
  private volatile boolean isTooSlow;

  /** Of the watch alone. */
  private long before;

  private long periodBegan;
  private int silentTicks;
  private int ticks;

  /**
   * What is too slow.
   *
   * @param tick how often it is looked at
   * @param mostSilentTicks as many in a row without a byte end it
   * @param periodTicks in as many ticks at least {@code leastBytes} must have come
   * @param mostTicks until all of it must have come
   */
  record Pace(Duration tick, int mostSilentTicks, int periodTicks, long leastBytes, int mostTicks) {
    /**
     * 20 to 30 s without a byte, or less than 16 KB a minute, a fourteenth of 32 kbit/s; or an
     * hour, after which a large file goes on in another exchange.
     */
    static final Pace USUAL = new Pace(Duration.ofSeconds(10), 2, 6, 16 * 1024, 360);
  }

  /** Watched until it is closed. */
  Paced(InputStream body, Pace pace, ScheduledExecutorService timer) {
    super(body);
    this.pace = pace;
    long millis = pace.tick().toMillis();
    this.watch = timer.scheduleAtFixedRate(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    long now = total.get();
    silentTicks = isWaiting && now == before ? silentTicks + 1 : 0;
    before = now;
    ticks++;
    boolean periodOver = ticks % pace.periodTicks() == 0;
    if (ticks >= pace.mostTicks()
        || silentTicks >= pace.mostSilentTicks()
        || (periodOver && isWaiting && now - periodBegan < pace.leastBytes())) {
      giveUp();
    }
    periodBegan = periodOver ? now : periodBegan;
  }

  private void giveUp() {
    isTooSlow = true;
    try {
      close();
    } catch (IOException e) {
      // Whoever reads hears of it.
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    isWaiting = true;
    try {
      int count = super.read(into, offset, length);
      if (isTooSlow) {
        throw tooSlow();
      }
      total.addAndGet(Math.max(0, count));
      return count;
    } catch (IOException e) {
      throw isTooSlow ? tooSlow() : e;
    } finally {
      isWaiting = false;
    }
  }

  private HubUnreachable tooSlow() {
    return new HubUnreachable("the line is too slow: " + total.get() + " bytes came");
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes(Math.clamp(count, 0, Integer.MAX_VALUE)).length;
  }

  @Override
  public void close() throws IOException {
    watch.cancel(false);
    super.close();
  }
}
