package community.leju.kiosk.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * News for the page, as server-sent events (HTML standard). There is one page, so there are few.
 */
public final class Events {
  private static final int MOST_STREAMS = 4;

  private final List<EventStream> streams = new CopyOnWriteArrayList<>();

  /** Tells every page. */
  public void tell(String name, String data) {
    streams.forEach(stream -> stream.offer("event: " + name + "\ndata: " + data + "\n\n"));
  }

  /** A new stream; the oldest ends where there are too many. */
  synchronized EventStream open() {
    if (streams.size() >= MOST_STREAMS) {
      streams.removeFirst().end();
    }
    var stream = new EventStream(streams::remove);
    streams.add(stream);
    return stream;
  }
}
