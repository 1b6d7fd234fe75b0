package community.leju.hardware.scanner;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a scanner tells: its states, and its texts in quotes. */
final class Heard implements ScannerListener {
  private static final long MOST_NANOS = 20_000_000_000L;

  private final List<String> events = new ArrayList<>();

  @Override
  public void scanned(String text) {
    add("'" + text + "'");
  }

  @Override
  public void changed(ScannerHealth health) {
    add(health.state().toString());
  }

  private synchronized void add(String event) {
    events.add(event);
    notifyAll();
  }

  synchronized List<String> all() {
    return List.copyOf(events);
  }

  /** Waits until it was told so many times. */
  synchronized void await(String event, int times) throws InterruptedException {
    long until = System.nanoTime() + MOST_NANOS;
    while (events.stream().filter(event::equals).count() < times) {
      if (System.nanoTime() > until) {
        throw new AssertionError("no " + times + " x " + event + " in " + events);
      }
      wait(100);
    }
  }

  void await(String event) throws InterruptedException {
    await(event, 1);
  }
}
