package community.leju.hardware.printer.line;

import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.reply.Reply;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A printer's one thread: reconnects, asks for the state, runs jobs in the order asked. No method
 * of it waits for the printer.
 */
public final class PrinterLine implements AutoCloseable {
  /** Jobs that may wait at once; a further one is refused as BUSY. */
  public static final int MOST_WAITING = 8;

  private static final Logger log = LoggerFactory.getLogger(PrinterLine.class);
  private static final int MOST_SIGNALS = 1_024;
  private static final int CLOSE_MILLIS = 3_000;

  private final PrinterProfile profile;
  private final Limits limits;
  private final Clock clock;
  private final BlockingQueue<Signal> mailbox = new LinkedBlockingQueue<>(MOST_SIGNALS);
  private final Deque<Signal.Asked> waiting = new ArrayDeque<>();
  private final List<Consumer<PrinterCondition>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final Connection connection;
  private final Thread thread;
  private volatile PrinterCondition condition;
  private volatile boolean ended;
  private @Nullable JobRun running;
  private int nextMarkId;

  private PrinterLine(
      String name,
      PrinterProfile profile,
      LinkOpener links,
      Limits limits,
      Clock clock,
      boolean afterAbandonedJob) {
    this.profile = profile;
    this.limits = limits;
    this.clock = clock;
    this.connection = new Connection(links, profile, limits, mailbox, afterAbandonedJob);
    this.condition = new PrinterCondition(PrinterCondition.State.SILENT, false, clock.instant());
    this.thread = Thread.ofPlatform().daemon().name("printer-" + name).unstarted(this::live);
  }

  /**
   * Starts the line; whether there is a printer shows in {@link #condition()}.
   *
   * @param afterAbandonedJob whether the last process left a job unfinished: what the printer holds
   *     of it is cleared and cut off, so that it does not come out with the next person's slip
   */
  public static PrinterLine start(
      String name,
      PrinterProfile profile,
      LinkOpener links,
      Limits limits,
      Clock clock,
      boolean afterAbandonedJob) {
    var line = new PrinterLine(name, profile, links, limits, clock, afterAbandonedJob);
    line.thread.start();
    return line;
  }

  /** Asks for a job; its watch is told everything else, a refusal among it. */
  public void submit(Order order) {
    if (queued.incrementAndGet() > MOST_WAITING) {
      finish(order, new Outcome.NotSent(Trouble.BUSY));
    } else if (ended || !mailbox.offer(new Signal.Asked(order, System.nanoTime()))) {
      finish(order, new Outcome.NotSent(ended ? Trouble.CLOSED : Trouble.BUSY));
    }
  }

  /** The printer as last heard; never waits. */
  public PrinterCondition condition() {
    return condition;
  }

  /** Jobs that have not ended. */
  public int queued() {
    return queued.get();
  }

  /** Told each new condition by the line's thread. */
  public void onCondition(Consumer<PrinterCondition> listener) {
    listeners.add(listener);
  }

  public void removeListener(Consumer<PrinterCondition> listener) {
    listeners.remove(listener);
  }

  /** Ends the line; a job under way becomes uncertain. Waits up to three seconds. */
  @Override
  public void close() {
    ended = true;
    wake();
    try {
      thread.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean ended() {
    return ended;
  }

  /** Lets the line's thread look again. */
  void wake() {
    var _ = mailbox.offer(new Signal.Wake());
  }

  /** Handles what came, waiting for it at most this long. */
  void pump(long millis) {
    try {
      Signal signal = mailbox.poll(millis, TimeUnit.MILLISECONDS);
      // All that is there is handled before anybody looks at the clock.
      for (; signal != null; signal = mailbox.poll()) {
        handle(signal);
      }
    } catch (InterruptedException e) {
      // Nobody interrupts this thread but the end of the program.
      ended = true;
    }
    publish();
  }

  private void handle(Signal signal) {
    switch (signal) {
      case Signal.Asked asked -> waiting.add(asked);
      case Signal.Heard(Wire wire, Reply reply) -> {
        connection.heard(wire, reply);
        if (running != null) {
          running.heard(reply);
        }
      }
      case Signal.Wake _ -> {}
    }
  }

  private void live() {
    while (!ended) {
      connection.upkeep();
      publish();
      var next = waiting.poll();
      if (next == null) {
        pump(connection.waitMillis());
      } else {
        run(next);
      }
    }
    connection.drop();
    pump(1);
    waiting.forEach(asked -> finish(asked.order(), new Outcome.NotSent(Trouble.CLOSED)));
  }

  private void run(Signal.Asked asked) {
    var order = asked.order();
    if (System.nanoTime() - asked.nanos() > limits.queueMillis() * 1_000_000L) {
      finish(order, new Outcome.NotSent(Trouble.EXPIRED));
      return;
    }
    var marks = new Marks(profile.marks(), nextMarkId);
    var job = new JobRun(this, connection, profile, limits, marks, order);
    running = job;
    Outcome outcome = job.run();
    running = null;
    nextMarkId = marks.nextId();
    if (outcome instanceof Outcome.Uncertain) {
      connection.abandonJob();
    }
    publish();
    finish(order, outcome);
  }

  private void finish(Order order, Outcome outcome) {
    queued.decrementAndGet();
    try {
      order.watch().ended(outcome);
    } catch (RuntimeException e) {
      log.error("a watch of a print job failed", e);
    }
  }

  private void publish() {
    var state = connection.state();
    var low = connection.mediaLow();
    var last = condition;
    if (state == last.state() && low == last.mediaLow()) {
      return;
    }
    var now = new PrinterCondition(state, low, clock.instant());
    condition = now;
    log.info("{}: {}{}", thread.getName(), state, low ? ", paper low" : "");
    for (var listener : listeners) {
      try {
        listener.accept(now);
      } catch (RuntimeException e) {
        log.error("a listener to the printer's condition failed", e);
      }
    }
  }
}
