package community.leju.kiosk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One page's line of news. */
final class EventStream {
  private static final int MOST_WAITING = 64;
  private static final int PING_SECONDS = 15;
  private static final String END = "";

  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Consumer<EventStream> ended;

  EventStream(Consumer<EventStream> ended) {
    this.ended = ended;
  }

  void offer(String event) {
    if (!waiting.offer(event)) {
      // Nobody reads it any more: the page opens another one.
      end();
    }
  }

  void end() {
    waiting.clear();
    var _ = waiting.offer(END);
  }

  /** Writes until the reader is gone or the stream is ended. */
  void writeTo(OutputStream out) throws IOException {
    try {
      write(out, "retry: 500\n\n");
      for (var event = ":\n\n"; !event.equals(END); event = next()) {
        write(out, event);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.accept(this);
    }
  }

  private String next() throws InterruptedException {
    var event = waiting.poll(PING_SECONDS, TimeUnit.SECONDS);
    return event == null ? ":\n\n" : event;
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
