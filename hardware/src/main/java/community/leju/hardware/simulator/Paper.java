package community.leju.hardware.simulator;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** The paper since the last cut. A slip that has no end is torn off before it fills the memory. */
final class Paper {
  private static final int MOST_ROWS = 32_000;

  private final SlipFolder folder;
  private final Clock clock;
  private final int rowBytes;
  private byte[] bits = new byte[0];
  private int rows;
  private int lastInk;
  private long firstByteMicros;

  Paper(SlipFolder folder, Clock clock, int rowBytes) {
    this.folder = folder;
    this.clock = clock;
    this.rowBytes = rowBytes;
  }

  /** A command that belongs to a slip came at this time; the first one counts. */
  synchronized void begin(long atMicros) {
    if (firstByteMicros == 0) {
      firstByteMicros = atMicros;
    }
  }

  synchronized int rows() {
    return rows;
  }

  /** White rows at the end. */
  synchronized int trailingWhite() {
    return rows - lastInk;
  }

  /** Adds a row of as many bytes as the head has. */
  synchronized void row(byte[] ink) throws IOException {
    if (rows >= MOST_ROWS) {
      cut();
    }
    if ((rows + 1) * rowBytes > bits.length) {
      bits = Arrays.copyOf(bits, Math.max(2 * bits.length, 512 * rowBytes));
    }
    boolean black = false;
    for (int i = 0; i < rowBytes; i++) {
      bits[rows * rowBytes + i] = ink[i];
      black |= ink[i] != 0;
    }
    rows++;
    if (black) {
      lastInk = rows;
    }
  }

  /** Parts the slip from the roll; where nothing was fed, nothing falls. */
  synchronized void cut() throws IOException {
    if (rows > 0) {
      folder.drop(
          bits,
          rowBytes,
          rows,
          firstByteMicros,
          ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }
    bits = new byte[0];
    rows = 0;
    lastInk = 0;
    firstByteMicros = 0;
  }
}
