package community.leju.kiosk.shell;

import community.leju.kiosk.guard.LifeWatch;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on a thread of its own what {@link LifeWatch} says. Page script runs on the screen's thread:
 * an endless loop there freezes everything but this. Whoever started us starts us again.
 */
public final class Watchdog {
  private static final Logger log = LoggerFactory.getLogger(Watchdog.class);

  private final Shell shell;
  private final LifeWatch life;
  private final LongSupplier pageBeats;
  private final Runnable wipe;
  private volatile boolean answered = true;
  private volatile boolean resting;

  /**
   * Watches that window.
   *
   * @param pageBeats how many signs of life the page has sent so far
   * @param wipe ends the visit: who comes back to a page that died must find the home page
   */
  public Watchdog(Shell shell, LifeWatch life, LongSupplier pageBeats, Runnable wipe) {
    this.shell = shell;
    this.life = life;
    this.pageBeats = pageBeats;
    this.wipe = wipe;
  }

  /**
   * Watches from now on.
   *
   * @param bite what ends the process
   */
  public Thread start(Runnable bite) {
    return Thread.ofPlatform().daemon().name("watchdog").start(() -> watch(bite));
  }

  /** The process is ending wantedly: from now on silence means nothing. */
  public void rest() {
    resting = true;
  }

  private void watch(Runnable bite) {
    try {
      while (!resting) {
        switch (look()) {
          case FINE -> {}
          case RELOAD -> {
            log.error("the page gives no sign of life; the first one is loaded again");
            wipe.run();
            shell.reload();
          }
          case END -> {
            log.error("the screen gives no sign of life: the process ends");
            bite.run();
            return;
          }
        }
        Thread.sleep(LifeWatch.TICK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private LifeWatch.Verdict look() {
    boolean painted = shell.isPainted();
    boolean answers = answered;
    if (painted && answers) {
      answered = false;
      Platform.runLater(() -> answered = true);
    }
    return life.tick(painted, answers, pageBeats.getAsLong());
  }
}
