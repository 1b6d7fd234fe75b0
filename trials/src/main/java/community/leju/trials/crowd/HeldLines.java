package community.leju.trials.crowd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Connections that are kept, and are quiet: each has a question open that is not answered yet. */
public final class HeldLines implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int SIDE_BY_SIDE = 16;
  private static final long REST_MILLIS = 3_000;

  /** The longest that a hub keeps anybody waiting. */
  private static final int WAIT_SECONDS = 55;

  /** A hub hangs up after 75 s without a word: by then this one has asked something. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final List<Held> lines = new ArrayList<>();
  private final byte[] poll;
  private final byte[] longPoll;
  private long held;

  private static final class Held {
    private final TlsLine line;
    private long asked;

    Held(TlsLine line) {
      this.line = line;
      this.asked = System.nanoTime();
    }
  }

  private HeldLines(String tag) {
    this.poll = Requests.poll(tag);
    this.longPoll = Requests.longPoll(tag, WAIT_SECONDS);
  }

  /** Connects so many kiosks of a crowd; where it is smaller, some of them twice. */
  public static HeldLines open(Crowd crowd, int port, String tag, int count)
      throws IOException, InterruptedException {
    var lines = new HeldLines(tag);
    try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      var all = new ArrayList<Future<Held>>();
      for (int i = 0; i < count; i++) {
        var kiosk = crowd.kiosks().get(i % crowd.kiosks().size());
        all.add(threads.submit(() -> new Held(TlsLine.open(kiosk, port, PATIENCE_MILLIS))));
      }
      for (var one : all) {
        lines.lines.add(one.get());
        lines.keepAwake();
      }
    } catch (ExecutionException e) {
      lines.close();
      throw new IOException("a kiosk was not served: " + e.getCause(), e);
    }
    return lines;
  }

  private void keepAwake() throws IOException {
    long now = System.nanoTime();
    // The oldest is the first: where it is fresh, all are.
    if (now - lines.getFirst().asked > QUIET_NANOS) {
      for (var one : lines) {
        one.line.exchange(poll);
        one.asked = System.nanoTime();
      }
    }
  }

  /** Asks on all of them what will not be answered for 55 s, and lets the hub come to rest. */
  public void hold() throws IOException, InterruptedException {
    held = System.nanoTime();
    for (var one : lines) {
      one.line.send(longPoll);
    }
    Thread.sleep(REST_MILLIS);
  }

  /**
   * Insists that all of them still wait.
   *
   * @throws IOException where that took so long that some were answered
   */
  public void mustBeHeld() throws IOException {
    if (System.nanoTime() - held > TimeUnit.SECONDS.toNanos(WAIT_SECONDS)) {
      throw new IOException("the machine was too slow: some kiosks are answered already");
    }
  }

  @Override
  public void close() throws IOException {
    for (var one : lines) {
      one.line.close();
    }
  }
}
