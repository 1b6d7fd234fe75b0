package community.leju.hardware.libc;

import java.io.IOException;

/** A call that the system refused. */
public final class CallFailed extends IOException {
  private static final long serialVersionUID = 1L;

  private final int errno;

  CallFailed(String call, int errno, String words) {
    super(call + ": " + words);
    this.errno = errno;
  }

  /** The system's reason, as {@code errno.h} numbers them. */
  public int errno() {
    return errno;
  }
}
