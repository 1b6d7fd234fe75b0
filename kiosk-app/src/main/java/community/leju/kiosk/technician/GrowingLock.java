package community.leju.kiosk.technician;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shuts the way in for longer with each wrong PIN. Thread-safe.
 *
 * <p>No wall clock is asked, so that setting it frees nothing: the lock is served by this process's
 * own time alone, and what is left of it is written down each minute. A restart goes on with what
 * was last written; the time that the kiosk was off does not count.
 *
 * <p>Where the disk takes no more, tries are still counted in memory: the kiosk with a full disk is
 * the one that a technician must get into, and with three tries each time somebody would have to
 * cut the power 160,000 times for half of all PINs of six digits.
 */
final class GrowingLock {
  private static final Logger log = LoggerFactory.getLogger(GrowingLock.class);
  private static final Duration WRITTEN_EACH = Duration.ofMinutes(1);

  private final PrivateLine file;
  private final LongSupplier nanos;
  private Tries tries;
  private long endNanos;

  GrowingLock(PrivateLine file, LongSupplier nanos) {
    this.file = file;
    this.nanos = nanos;
    this.tries = read(file);
    this.endNanos = nanos.getAsLong() + tries.left().toNanos();
  }

  /** How long the way in is still shut for that PIN, named by its salt; zero where it is open. */
  synchronized Duration left(String pin) {
    if (tries.pin().isEmpty()) {
      tries = tries.of(pin);
    } else if (!tries.pin().equals(pin)) {
      // Another PIN was set, by somebody at the command line.
      become(Tries.none(pin));
    }
    return left();
  }

  /** Counts a try as wrong before it is looked at: a power cut meanwhile must not be free. */
  synchronized int count(String pin) {
    become(tries.another(pin));
    return tries.wrong();
  }

  /** It was right. */
  synchronized void forgive(String pin) {
    become(Tries.none(pin));
  }

  /** To be called now and then: writes down what has been served. */
  synchronized void tick() {
    var left = left();
    var written = tries.left();
    if (!written.isZero() && (left.isZero() || written.minus(left).compareTo(WRITTEN_EACH) >= 0)) {
      tries = tries.withLeft(left);
      write();
    }
  }

  private Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - nanos.getAsLong()));
  }

  private void become(Tries next) {
    tries = next;
    endNanos = nanos.getAsLong() + next.left().toNanos();
    write();
  }

  private void write() {
    try {
      file.write(tries.line());
    } catch (IOException e) {
      log.error("the wrong tries cannot be written down", e);
    }
  }

  private static Tries read(PrivateLine file) {
    try {
      return file.read()
          .map(line -> Tries.parse(line).orElseGet(Tries::lost))
          .orElseGet(() -> Tries.none(""));
    } catch (IOException e) {
      log.error("the wrong tries cannot be read; the longest lock is assumed", e);
      return Tries.lost();
    }
  }
}
