package community.leju.hardware.panel;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a panel tells, a word each. */
final class Told implements PanelListener {
  private static final long MOST_NANOS = 20_000_000_000L;

  private final List<String> events = new ArrayList<>();

  @Override
  public void pressed(Input button) {
    add("pressed " + button);
  }

  @Override
  public void became(Input input, boolean active) {
    add(input + (active ? " on" : " off"));
  }

  @Override
  public void changed(PanelHealth health) {
    add(health.state() + (health.stuck().isEmpty() ? "" : " " + health.stuck()));
  }

  private synchronized void add(String event) {
    events.add(event);
    notifyAll();
  }

  synchronized List<String> all() {
    return List.copyOf(events);
  }

  synchronized void forget() {
    events.clear();
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
