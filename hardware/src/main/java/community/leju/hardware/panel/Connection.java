package community.leju.hardware.panel;

import community.leju.hardware.link.Pause;
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
  private static final int UNANSWERED_MEANS_GONE = 3;

  private final WiresOpener opener;
  private final Pause pause;
  private volatile @Nullable Wires wires;
  private int unanswered;

  Connection(WiresOpener opener, LongSupplier nanos) {
    this.opener = opener;
    this.pause = new Pause(nanos);
  }

  /** The open wires, if there are any. */
  Optional<Wires> open() {
    return Optional.ofNullable(wires);
  }

  /** The open wires; opened now where their time has come, empty where it has not. */
  Optional<Wires> wires() throws IOException {
    if (wires == null && waitMillis() == 0) {
      pause.tried();
      unanswered = 0;
      wires = opener.open();
    }
    return open();
  }

  /** How long until it is worth trying again. */
  long waitMillis() {
    return pause.leftMillis();
  }

  /** It works: after the next loss it is tried again soon. */
  void answered() {
    unanswered = 0;
    pause.worked();
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
