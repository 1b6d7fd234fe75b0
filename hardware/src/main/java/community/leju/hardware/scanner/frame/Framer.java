package community.leju.hardware.scanner.frame;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds frames in a stream of bytes. CR, LF and TAB end one, and so does a silence: scanners come
 * with any suffix, and with none. What is empty is no frame.
 *
 * <table>
 * <caption>States</caption>
 * <tr><th>state</th><th>an end, or silence</th><th>another byte</th></tr>
 * <tr><td>empty</td><td>empty</td><td>filling</td></tr>
 * <tr><td>filling</td><td>empty, WHOLE</td><td>filling; overlong after {@value #MOST_BYTES}</td></tr>
 * <tr><td>overlong</td><td>empty, OVERLONG</td><td>overlong</td></tr>
 * </table>
 */
public final class Framer {
  /** A QR code of our slips has about 150; the largest there is has 2,953. */
  public static final int MOST_BYTES = 1_024;

  private final long silenceNanos;
  private final byte[] frame = new byte[MOST_BYTES];
  private int length;
  private boolean overlong;
  private long lastAt;

  /**
   * Nothing has come yet.
   *
   * @param silence for how long nothing must come
   */
  public Framer(Duration silence) {
    this.silenceNanos = silence.toNanos();
  }

  /** Takes bytes that have come; how they were split, and when, ends no frame. */
  public List<Frame> take(byte[] bytes, int count, long now) {
    var ended = new ArrayList<Frame>();
    for (int at = 0; at < count; at++) {
      if (isEnd(bytes[at])) {
        end().ifPresent(ended::add);
      } else {
        add(bytes[at]);
      }
    }
    if (count > 0) {
      lastAt = now;
    }
    return ended;
  }

  /** Nothing more was there to take just now: only that tells a silence from a slow reader. */
  public Optional<Frame> quiet(long now) {
    return now - lastAt >= silenceNanos ? end() : Optional.empty();
  }

  /** The link was lost: half a code is none. */
  public void forget() {
    Arrays.fill(frame, (byte) 0);
    length = 0;
    overlong = false;
  }

  private static boolean isEnd(byte one) {
    return one == '\r' || one == '\n' || one == '\t';
  }

  private void add(byte one) {
    if (length == MOST_BYTES) {
      overlong = true;
    } else {
      frame[length++] = one;
    }
  }

  private Optional<Frame> end() {
    if (length == 0) {
      return Optional.empty();
    }
    Frame ended =
        overlong
            ? new Frame.Overlong()
            : new Frame.Whole(ByteBuffer.wrap(Arrays.copyOf(frame, length)));
    forget();
    return Optional.of(ended);
  }
}
