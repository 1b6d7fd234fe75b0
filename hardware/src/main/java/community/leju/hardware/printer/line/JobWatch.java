package community.leju.hardware.printer.line;

import java.io.IOException;

/** Told what becomes of one job, in this order, by the line's thread: be quick, never wait. */
public interface JobWatch {
  /**
   * The next thing is the first byte.
   *
   * @throws IOException to stop the job: nothing is sent then
   */
  default void sending() throws IOException {}

  /** The printer wants paper, or its cover closed. */
  default void attention(PrinterCondition.State state) {}

  /** It goes on. */
  default void resumed() {}

  /** The last byte is on its way. */
  default void transferred() {}

  /** The end. */
  void ended(Outcome outcome);
}
