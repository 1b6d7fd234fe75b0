package community.leju.hardware.printer.line;

import java.io.IOException;

/** Told what becomes of one job, in this order, by the line's thread: be quick, never wait. */
public interface JobWatch {
  int STEP = 5;

  /**
   * Whether anybody still waits for it; may be asked at any time. A job that nobody waits for does
   * not begin, and where it stands still for want of paper it is given up: it must not come out for
   * the next person.
   */
  default boolean wanted() {
    return true;
  }

  /**
   * The next thing is the first byte.
   *
   * @throws IOException to stop the job: nothing is sent then
   */
  default void sending() throws IOException {}

  /** The printer has confirmed this part of it, 0 to 99, in steps of {@link #STEP} or more. */
  default void progressed(int percent) {}

  /** The printer wants paper, or its cover closed. */
  default void attention(PrinterCondition.State state) {}

  /** It goes on. */
  default void resumed() {}

  /** The last byte is on its way. */
  default void transferred() {}

  /** The end. */
  void ended(Outcome outcome);
}
