package community.leju.hardware.printer.line;

import community.leju.hardware.link.Link;
import community.leju.hardware.printer.reply.Reply;
import community.leju.hardware.printer.reply.ReplyParser;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open link with its two threads: a serial driver's write cannot be given up from the thread
 * that is in it, so the line's thread watches from outside and closes.
 */
final class Wire implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Wire.class);
  private static final int MOST_CHUNKS = 16;
  private static final int READ_BYTES = 512;

  private final Link link;
  private final BlockingQueue<Signal> mailbox;
  private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>(MOST_CHUNKS);
  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private volatile boolean gone;

  Wire(Link link, BlockingQueue<Signal> mailbox) {
    this.link = link;
    this.mailbox = mailbox;
    Thread.ofPlatform().daemon().name("printer-reader").start(this::read);
    Thread.ofPlatform().daemon().name("printer-writer").start(this::write);
  }

  /** Hands bytes to the writer, whole; false where too much waits already or the link is gone. */
  boolean send(byte[] chunk) {
    if (gone || !chunks.offer(chunk)) {
      return false;
    }
    accepted.addAndGet(chunk.length);
    return true;
  }

  /** Whether everything handed over was taken by the driver. */
  boolean idle() {
    return accepted.get() == written.get();
  }

  boolean gone() {
    return gone;
  }

  @Override
  public void close() {
    gone = true;
    link.close();
  }

  private void read() {
    var parser = new ReplyParser(this::post);
    var bytes = new byte[READ_BYTES];
    try {
      while (!gone) {
        parser.take(bytes, link.read(bytes));
      }
    } catch (IOException e) {
      lose(e);
    }
  }

  private void post(Reply reply) {
    if (!(reply instanceof Reply.Noise)) {
      // Where the mailbox is full a reply is lost: a job is then uncertain, never wrongly
      // confirmed.
      var _ = mailbox.offer(new Signal.Heard(this, reply));
    }
  }

  private void write() {
    try {
      while (!gone) {
        byte[] chunk = chunks.poll(100, TimeUnit.MILLISECONDS);
        if (chunk != null) {
          link.write(chunk);
          written.addAndGet(chunk.length);
          wake();
        }
      }
    } catch (IOException e) {
      lose(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lose(IOException cause) {
    if (!gone) {
      log.warn("printer's link lost: {}", cause.getMessage());
    }
    close();
    wake();
  }

  private void wake() {
    var _ = mailbox.offer(new Signal.Wake());
  }
}
