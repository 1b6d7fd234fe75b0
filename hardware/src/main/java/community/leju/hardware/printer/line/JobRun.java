package community.leju.hardware.printer.line;

import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.Commands;
import community.leju.hardware.printer.reply.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job, from its first page to the last answer: draw a page, send it band by band with a mark
 * after each and at most {@link #WINDOW} marks open, pull the next page; cut; wait for all marks.
 */
final class JobRun {
  private static final Logger log = LoggerFactory.getLogger(JobRun.class);
  private static final int WINDOW = 3;

  private final PrinterLine line;
  private final Connection connection;
  private final PrinterProfile profile;
  private final Limits limits;
  private final Marks marks;
  private final Order order;
  private final Source source;
  private final Patience patience;
  private final Progress progress;
  private boolean sent;

  JobRun(
      PrinterLine line,
      Connection connection,
      PrinterProfile profile,
      Limits limits,
      Marks marks,
      Order order) {
    this.line = line;
    this.connection = connection;
    this.profile = profile;
    this.limits = limits;
    this.marks = marks;
    this.order = order;
    this.source = order.source();
    this.progress = new Progress(source.pages(), order.watch());
    this.patience = new Patience(limits, profile.baud(), order.watch());
  }

  void heard(Reply reply) {
    marks.heard(reply);
  }

  Outcome run() {
    try {
      awaitPrinter();
      var first = page(0).orElseThrow(() -> new JobBroken(Trouble.DRAWING));
      announce();
      begin();
      pages(first);
      end();
      return source.fenced() || profile.powerWitness()
          ? new Outcome.Confirmed()
          : new Outcome.Taken();
    } catch (JobBroken broken) {
      log.warn("print job ended: {}, {}", broken.trouble(), sent ? "uncertain" : "nothing sent");
      return sent ? new Outcome.Uncertain(broken.trouble()) : new Outcome.NotSent(broken.trouble());
    } catch (RuntimeException e) {
      log.error("print job failed", e);
      return sent ? new Outcome.Uncertain(Trouble.DRAWING) : new Outcome.NotSent(Trouble.DRAWING);
    }
  }

  private void awaitPrinter() throws JobBroken {
    if (!connection.isOpen()) {
      connection.open();
    }
    long until = System.nanoTime() + limits.answerMillis() * 1_000_000L;
    while (connection.isOpen() && !connection.known() && System.nanoTime() < until) {
      connection.ask();
      line.pump(20);
    }
    var state = connection.state();
    if (state != State.READY) {
      throw new JobBroken(Trouble.of(state));
    }
    if (!connection.known()) {
      connection.giveUpAsking();
      throw new JobBroken(Trouble.SILENT);
    }
  }

  private void announce() throws JobBroken {
    if (!order.watch().wanted()) {
      throw new JobBroken(Trouble.EXPIRED);
    }
    try {
      order.watch().sending();
    } catch (IOException e) {
      throw new JobBroken(Trouble.JOURNAL, e);
    }
    sent = true;
  }

  private void begin() throws JobBroken {
    var chunk = new ByteArrayOutputStream();
    chunk.writeBytes(connection.takeRemedy());
    chunk.writeBytes(Commands.begin());
    if (profile.powerWitness()) {
      chunk.writeBytes(Commands.defineWitness());
    }
    connection.send(chunk.toByteArray());
  }

  private void pages(List<byte[]> first) throws JobBroken {
    Optional<List<byte[]>> page = Optional.of(first);
    for (int index = 1; page.isPresent(); index++) {
      progress.page(page.get().size());
      for (byte[] chunk : page.get()) {
        await(() -> marks.open() < WINDOW);
        sendMarked(chunk);
      }
      if (index > Source.MOST_PAGES) {
        throw new JobBroken(Trouble.DRAWING);
      }
      page = page(index);
    }
  }

  private void end() throws JobBroken {
    await(() -> marks.open() < WINDOW);
    sendMarked(source.ending());
    if (profile.powerWitness()) {
      connection.send(marks.witness());
    }
    await(connection::idle);
    order.watch().transferred();
    await(() -> marks.open() == 0);
  }

  /** One chunk, so that no status question can ever stand inside a band. */
  private void sendMarked(byte[] band) throws JobBroken {
    byte[] mark = marks.next();
    var chunk = new byte[band.length + mark.length];
    System.arraycopy(band, 0, chunk, 0, band.length);
    System.arraycopy(mark, 0, chunk, band.length, mark.length);
    patience.sending(chunk.length);
    connection.send(chunk);
  }

  private Optional<List<byte[]>> page(int index) throws JobBroken {
    var task = new FutureTask<>(() -> source.page(index));
    var thread =
        Thread.ofVirtual()
            .name("printer-draw")
            .start(() -> {
              task.run();
              line.wake();
            });
    long until = System.nanoTime() + limits.pageMillis() * 1_000_000L;
    try {
      await(() -> task.isDone() || System.nanoTime() > until);
      if (task.isDone()) {
        return task.get();
      }
      throw new JobBroken(Trouble.DRAWING);
    } catch (ExecutionException e) {
      log.warn("page {} cannot be drawn", index + 1, e.getCause());
      throw new JobBroken(Trouble.DRAWING, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JobBroken(Trouble.CLOSED, e);
    } finally {
      thread.interrupt();
    }
  }

  private void await(BooleanSupplier done) throws JobBroken {
    while (!marks.broken() && !done.getAsBoolean()) {
      line.pump(Patience.TICK_MILLIS);
      progress.confirmed(marks.answered());
      if (line.ended()) {
        throw new JobBroken(Trouble.CLOSED);
      }
      if (!connection.isOpen()) {
        throw new JobBroken(sent ? Trouble.LINK_LOST : Trouble.ABSENT);
      }
      boolean underWay = marks.open() > 0 || !connection.idle();
      if (patience.look(connection.reported(), underWay, marks.answered())) {
        // Nothing moves: perhaps the printer says why.
        connection.ask();
      }
    }
    if (marks.broken()) {
      throw new JobBroken(Trouble.POWER_CYCLED);
    }
  }
}
