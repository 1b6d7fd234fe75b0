package community.leju.hardware.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Listens to readings; several may share one list of events. */
final class Heard implements ReadingListener {
  private final String name;
  private final List<String> events;
  private final CountDownLatch began = new CountDownLatch(1);
  private final CompletableFuture<ReadingEnd> end = new CompletableFuture<>();

  Heard(String name, List<String> events) {
    this.name = name;
    this.events = events;
  }

  Heard() {
    this("", new ArrayList<>());
  }

  @Override
  public void started(int index) {
    events.add(name + index);
    began.countDown();
  }

  @Override
  public void ended(ReadingEnd how) {
    events.add(name + how.getClass().getSimpleName());
    end.complete(how);
  }

  List<String> events() {
    return events;
  }

  void awaitBegin() throws InterruptedException {
    if (!began.await(20, TimeUnit.SECONDS)) {
      throw new AssertionError("no sentence began: " + events);
    }
  }

  ReadingEnd awaitEnd() {
    return end.orTimeout(40, TimeUnit.SECONDS).join();
  }
}
