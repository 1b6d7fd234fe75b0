package community.leju.hardware.simulator;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * What a printer has received and not yet looked at. Full, it keeps its sender waiting; without
 * power, it holds nothing.
 */
final class ReceiveBuffer {
  private static final class Chunk {
    final byte[] bytes;
    final long atMicros;

    Chunk(byte[] bytes, long atMicros) {
      this.bytes = bytes;
      this.atMicros = atMicros;
    }
  }

  private final int capacity;
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private int size;
  private int offset;
  private long takenMicros;
  private boolean interrupted;
  private boolean closed;
  private long deafUntil = System.nanoTime();

  ReceiveBuffer(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Adds bytes that came at {@code atMicros}; waits while there is no room.
   *
   * @param connected whether the bytes can still come: those of a line that is gone are dropped
   */
  synchronized void put(byte[] bytes, int from, int to, long atMicros, BooleanSupplier connected)
      throws InterruptedException {
    while (size >= capacity && !closed && connected.getAsBoolean()) {
      wait();
    }
    if (from < to && !closed && !isDeaf() && connected.getAsBoolean()) {
      chunks.add(new Chunk(Arrays.copyOfRange(bytes, from, to), atMicros));
      size += to - from;
      notifyAll();
    }
  }

  /** The next byte, 0 to 255; waits for it. */
  synchronized int take() throws InterruptedException, Interruption {
    while (chunks.isEmpty()) {
      check();
      wait();
    }
    check();
    var chunk = chunks.getFirst();
    int one = chunk.bytes[offset] & 0xFF;
    takenMicros = chunk.atMicros;
    offset++;
    size--;
    if (offset == chunk.bytes.length) {
      chunks.removeFirst();
      offset = 0;
    }
    notifyAll();
    return one;
  }

  /** Whether power came back so lately that nothing is heard yet. */
  synchronized boolean isDeaf() {
    return deafUntil - System.nanoTime() > 0;
  }

  /** When the byte taken last had come. */
  synchronized long takenMicros() {
    return takenMicros;
  }

  /** Forgets everything, stops whoever takes, and hears nothing for a while. */
  synchronized void empty(int deafMillis) {
    chunks.clear();
    size = 0;
    offset = 0;
    interrupted = true;
    deafUntil = System.nanoTime() + deafMillis * 1_000_000L;
    notifyAll();
  }

  /** Throws once after each {@link #empty}, and for ever after {@link #close}. */
  synchronized void check() throws Interruption {
    if (closed) {
      throw new Interruption(true);
    }
    if (interrupted) {
      interrupted = false;
      throw new Interruption(false);
    }
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Ends what the printer was doing with a command. */
  static final class Interruption extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    Interruption(boolean forGood) {
      super(forGood ? "closed" : "emptied");
      this.forGood = forGood;
    }

    boolean forGood() {
      return forGood;
    }
  }
}
