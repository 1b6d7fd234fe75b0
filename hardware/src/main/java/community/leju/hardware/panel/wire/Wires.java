package community.leju.hardware.panel.wire;

import java.io.IOException;
import java.util.BitSet;

/** Open wires. Used by one thread, closed by any. */
public interface Wires extends AutoCloseable {
  /**
   * Reads every input at once.
   *
   * @return the numbers of the lines that are high
   * @throws Unanswered where it is worth asking again
   * @throws IOException where the wires are gone for good, or are not as the configuration has them
   */
  BitSet read() throws IOException;

  /**
   * Sets one output.
   *
   * @throws Unanswered where it is worth setting again
   * @throws IOException as {@link #read}
   */
  void write(int line, boolean high) throws IOException;

  /** Gives everything back; a second time does nothing. Outputs stay as they are, if they can. */
  @Override
  void close();
}
