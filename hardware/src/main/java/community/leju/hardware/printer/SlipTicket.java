package community.leju.hardware.printer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A slip that was asked for. Thread-safe. */
public final class SlipTicket {
  private final String number;
  private final List<Consumer<SlipState>> listeners = new CopyOnWriteArrayList<>();
  private final CompletableFuture<SlipState> settled = new CompletableFuture<>();
  private volatile boolean wanted = true;
  private SlipState state = new SlipState.Queued();

  SlipTicket(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }

  public synchronized SlipState state() {
    return state;
  }

  /**
   * Completes with the last state, never exceptionally. Take what follows off the printer's thread
   * with the {@code …Async} methods where it may wait.
   */
  public CompletableFuture<SlipState> settled() {
    return settled.copy();
  }

  /** Told the present state, then each new one by the printer's thread: be quick. */
  public synchronized void onChange(Consumer<SlipState> listener) {
    listeners.add(listener);
    listener.accept(state);
  }

  /**
   * The person has left. A slip that is under way comes out; one that has not begun, or that waits
   * for paper, is given up.
   */
  public void leave() {
    wanted = false;
  }

  boolean wanted() {
    return wanted;
  }

  synchronized void become(SlipState next) {
    if (state.settled()) {
      return;
    }
    state = next;
    listeners.forEach(listener -> listener.accept(next));
    if (next.settled()) {
      settled.complete(next);
    }
  }
}
