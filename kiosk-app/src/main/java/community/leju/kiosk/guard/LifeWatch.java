package community.leju.kiosk.guard;

/**
 * Tells from two signs of life what has to be done about the screen: whether its thread answers,
 * and whether the page's script sends beats.
 *
 * <pre>
 * nothing painted yet    for 30 s                             -> END
 * thread does not answer for 3.5 s                            -> END
 * page sends no beat     for 3 s, while the thread answers    -> RELOAD
 * page sends no beat     for 2 s, within 30 s of a reload     -> END
 * </pre>
 *
 * <p>Times are counted in ticks, never measured: a machine that slept, a whole collection, a clock
 * that jumped and a processor that was busy elsewhere each make one late tick, which counts as one.
 */
public final class LifeWatch {
  /** How often to tick. */
  public static final int TICK_MILLIS = 500;

  private static final int TICKS_TO_PAINT = 60;
  private static final int TICKS_OF_THREAD = 7;
  private static final int TICKS_OF_PAGE = 6;
  private static final int TICKS_AFTER_RELOAD = 4;

  /** A page that dies again soon would be loaded again for ever. */
  private static final int TICKS_ON_TRIAL = 60;

  private boolean painted;
  private int waiting;
  private int threadSilence;
  private int pageSilence;
  private int trial;
  private long beats;
  private volatile boolean lives;

  /** What to do. */
  public enum Verdict {
    FINE,
    /** Load the first page again: a new page may live. */
    RELOAD,
    /** End the process at once: nothing else helps. */
    END
  }

  /**
   * One look; to be taken each {@link #TICK_MILLIS} by one thread.
   *
   * @param isPainted whether the first page has been seen
   * @param threadAnswers whether the screen's thread has done what it was asked at the last look
   * @param pageBeats {@link PageBeats#count()}
   */
  public Verdict tick(boolean isPainted, boolean threadAnswers, long pageBeats) {
    painted |= isPainted;
    var verdict = painted ? watch(threadAnswers, pageBeats) : start();
    lives = painted && verdict == Verdict.FINE && threadSilence == 0 && trial == 0;
    return verdict;
  }

  /** Whether thread and page were both well at the last look. */
  public boolean lives() {
    return lives;
  }

  private Verdict start() {
    return ++waiting < TICKS_TO_PAINT ? Verdict.FINE : Verdict.END;
  }

  private Verdict watch(boolean threadAnswers, long pageBeats) {
    if (!threadAnswers) {
      // The page's script runs on that thread: its silence says nothing until it could speak again.
      pageSilence = 0;
      return ++threadSilence < TICKS_OF_THREAD ? Verdict.FINE : Verdict.END;
    }
    threadSilence = 0;
    boolean onTrial = trial > 0;
    trial = Math.max(0, trial - 1);
    if (pageBeats != beats) {
      beats = pageBeats;
      pageSilence = 0;
    } else if (++pageSilence >= (onTrial ? TICKS_AFTER_RELOAD : TICKS_OF_PAGE)) {
      pageSilence = 0;
      trial = TICKS_ON_TRIAL;
      return onTrial ? Verdict.END : Verdict.RELOAD;
    }
    return Verdict.FINE;
  }
}
