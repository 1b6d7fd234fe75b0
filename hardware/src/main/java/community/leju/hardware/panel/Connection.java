package community.leju.hardware.panel;

import community.leju.hardware.panel.wire.Wires;
import community.leju.hardware.panel.wire.WiresOpener;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The wires as they come and go. Used by the panel's thread, but for {@link #drop}, which others
 * may call.
 */
final class Connection {
  private static final int FIRST_PAUSE_MILLIS = 250;
  private static final int LONGEST_PAUSE_MILLIS = 8_000;
  private static final int UNANSWERED_MEANS_GONE = 3;

  private final WiresOpener opener;
  private final LongSupplier nanos;
  private volatile @Nullable Wires wires;
  private int unanswered;
  private int pauseMillis;
  private long triedAt;

  Connection(WiresOpener opener, LongSupplier nanos) {
    this.opener = opener;
    this.nanos = nanos;
  }

  /** The open wires, if there are any. */
  Optional<Wires> open() {
    return Optional.ofNullable(wires);
  }

  /** The open wires; opened now where their time has come, empty where it has not. */
  Optional<Wires> wires() throws IOException {
    if (wires == null && waitMillis() == 0) {
      triedAt = nanos.getAsLong();
      pauseMillis = Math.clamp(2L * pauseMillis, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
      unanswered = 0;
      wires = opener.open();
    }
    return open();
  }

  /** How long until it is worth trying again. */
  long waitMillis() {
    long passed = (nanos.getAsLong() - triedAt) / 1_000_000;
    return Math.clamp(pauseMillis - passed, 0, LONGEST_PAUSE_MILLIS);
  }

  /** It works: after the next loss it is tried again soon. */
  void answered() {
    unanswered = 0;
    pauseMillis = 0;
  }

  /** No answer came; whether that makes it gone. */
  boolean isGoneUnanswered() {
    unanswered++;
    return unanswered >= UNANSWERED_MEANS_GONE;
  }

  void drop() {
    var open = wires;
    wires = null;
    if (open != null) {
      open.close();
    }
  }
}
