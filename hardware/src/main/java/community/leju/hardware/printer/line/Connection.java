package community.leju.hardware.printer.line;

import community.leju.hardware.link.LinkOpener;
import community.leju.hardware.printer.line.PrinterCondition.State;
import community.leju.hardware.printer.profile.PrinterProfile;
import community.leju.hardware.printer.raster.Commands;
import community.leju.hardware.printer.raster.SlipEncoder;
import community.leju.hardware.printer.reply.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link as it comes and goes, and what the printer on it last said. Used by the line's thread
 * only.
 */
final class Connection {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  private final LinkOpener links;
  private final PrinterProfile profile;
  private final Limits limits;
  private final BlockingQueue<Signal> mailbox;

  private @Nullable Wire wire;
  private StatusPoll poll;
  private Sense sense = Sense.wellUntilToldOtherwise();
  private boolean absent;
  private long triedAt;
  private boolean unclean;
  private boolean partialSlipHangs;

  Connection(
      LinkOpener links,
      PrinterProfile profile,
      Limits limits,
      BlockingQueue<Signal> mailbox,
      boolean afterAbandonedJob) {
    this.links = links;
    this.profile = profile;
    this.limits = limits;
    this.mailbox = mailbox;
    this.poll = new StatusPoll(limits.pollMillis(), 0);
    this.triedAt = System.nanoTime() - limits.retryMillis() * 1_000_000L;
    this.unclean = afterAbandonedJob;
    this.partialSlipHangs = afterAbandonedJob;
  }

  /** Opens a lost link where its time has come, drops a dead one, asks for the state. */
  void upkeep() {
    if (isOpen() && poll.silent()) {
      // A driver may sit on a dead line without a word: a new port finds out.
      drop();
      open();
    } else if (!isOpen() && nanosSinceTry() >= limits.retryMillis() * 1_000_000L) {
      open();
    }
    ask();
  }

  /** Asks for the state, where its time has come and nothing waits to be written. */
  void ask() {
    var open = wire;
    if (open != null && open.idle()) {
      poll.due(System.nanoTime()).ifPresent(n -> open.send(Commands.askStatus(n)));
    }
  }

  /** Tries to open, at once. */
  void open() {
    drop();
    triedAt = System.nanoTime();
    try {
      var opened = new Wire(links.open(), mailbox);
      wire = opened;
      absent = false;
      poll = new StatusPoll(limits.pollMillis(), triedAt);
      if (unclean) {
        opened.send(Commands.clearBuffers());
      }
    } catch (IOException e) {
      if (!absent) {
        log.warn("printer's link cannot be opened: {}", e.getMessage());
      }
      absent = true;
    }
  }

  /** After a job that did not end well: nothing of it may come out later. */
  void abandonJob() {
    unclean = true;
    partialSlipHangs = true;
    drop();
  }

  /** What must go before the next slip; asked once. */
  byte[] takeRemedy() {
    var remedy = new ByteArrayOutputStream();
    if (unclean) {
      // The printer does not know the clearing command: this ends a raster image that waits for the
      // rest of its bytes, and is nothing outside one. Sent only now, because a printer that is
      // offline would keep it in its buffer, before our questions.
      remedy.writeBytes(new byte[profile.rowBytes() * SlipEncoder.BAND_ROWS]);
    }
    if (partialSlipHangs) {
      remedy.writeBytes(new SlipEncoder(profile).ending());
    }
    unclean = false;
    partialSlipHangs = false;
    return remedy.toByteArray();
  }

  void drop() {
    if (wire != null) {
      wire.close();
      wire = null;
    }
  }

  boolean isOpen() {
    if (wire != null && wire.gone()) {
      drop();
      absent = true;
      sense = Sense.wellUntilToldOtherwise();
    }
    return wire != null;
  }

  /** Whether the open link has answered a whole round of questions. */
  boolean known() {
    return isOpen() && poll.known();
  }

  void heard(Wire from, Reply reply) {
    if (from != wire) {
      return;
    }
    switch (reply) {
      case Reply.RealTime status -> poll.answered().ifPresent(n -> sense = sense.with(n, status));
      case Reply.Automatic status -> sense = Sense.of(status);
      case Reply.KeyCodes _ -> from.send(Commands.acknowledge());
      case Reply.Cleared _ -> unclean = false;
      case Reply.Paper _, Reply.ProcessId _, Reply.Noise _ -> {}
    }
    // The next question of a round does not wait for the next poll.
    if (reply instanceof Reply.RealTime) {
      ask();
    }
  }

  void send(byte[] chunk) throws JobBroken {
    if (wire == null || !wire.send(chunk)) {
      throw new JobBroken(Trouble.LINK_LOST);
    }
  }

  boolean idle() {
    return wire == null || wire.idle();
  }

  State state() {
    if (!isOpen()) {
      return absent ? State.ABSENT : State.SILENT;
    }
    boolean answers = poll.known() && !poll.silent();
    // With no paper and a full buffer a printer hears no questions: the last it said still holds.
    return answers || sense.state() != State.READY ? sense.state() : State.SILENT;
  }

  /** What the printer says of itself, whether or not it answers just now. */
  State reported() {
    return sense.state();
  }

  boolean mediaLow() {
    return isOpen() && sense.nearEnd();
  }

  long waitMillis() {
    long now = System.nanoTime();
    return isOpen()
        ? poll.waitMillis(now)
        : Math.clamp(limits.retryMillis() - nanosSinceTry() / 1_000_000, 1, 1_000);
  }

  private long nanosSinceTry() {
    return System.nanoTime() - triedAt;
  }
}
