package community.leju.hardware.link;

import java.io.IOException;

/** An open way to a device and back. Read by one thread, written by another, closed by any. */
public interface Link extends AutoCloseable {
  /**
   * Waits for bytes for a moment (at most about 100 ms).
   *
   * @return how many came; 0 where none did
   * @throws IOException where the link is gone, for good
   */
  int read(byte[] into) throws IOException;

  /**
   * How many bytes have come and were not read; never waits.
   *
   * @throws IOException where the link is gone, for good
   */
  int available() throws IOException;

  /**
   * Writes all bytes; blocks for as long as the device takes none. Only {@link #close()} ends it
   * then.
   *
   * @throws IOException where the link is gone, for good
   */
  void write(byte[] bytes) throws IOException;

  /** Closes; a second time does nothing. */
  @Override
  void close();
}
