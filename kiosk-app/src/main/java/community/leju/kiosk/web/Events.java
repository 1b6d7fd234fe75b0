package community.leju.kiosk.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * News for the page, as server-sent events (HTML standard). There is one page, so there are few.
 */
public final class Events {
  private static final int MOST_STREAMS = 4;

  private final List<EventStream> streams = new CopyOnWriteArrayList<>();
  private final AtomicLong told = new AtomicLong();

  /** Tells every page. */
  public void tell(String name, String data) {
    told.incrementAndGet();
    streams.forEach(stream -> stream.offer(event(name, data)));
  }

  /**
   * How much was told so far. A page that was made before that listens too late for some of it: it
   * compares its number with the one that its stream begins with.
   */
  public long told() {
    return told.get();
  }

  /** A new stream; the oldest ends where there are too many. */
  synchronized EventStream open() {
    if (streams.size() >= MOST_STREAMS) {
      streams.removeFirst().end();
    }
    var stream = new EventStream(streams::remove);
    streams.add(stream);
    stream.offer(event("told", String.valueOf(told())));
    return stream;
  }

  private static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }
}
