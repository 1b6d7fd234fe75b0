package community.leju.hardware.libc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/**
 * A device's file, open for reading without waiting: neither its opening nor its reading hangs, so
 * that the thread that reads it can always be ended. Used by one thread.
 */
public final class OpenFile implements AutoCloseable {
  private static final int O_NONBLOCK = 0_4000;
  private static final int O_CLOEXEC = 0_2000000;
  private static final short POLLIN = 1;
  private static final int POLLFD_BYTES = 8;
  private static final int REVENTS_AT = 6;
  private static final int EINTR = 4;
  private static final int EAGAIN = 11;

  private final int handle;
  private boolean closed;

  private OpenFile(int handle) {
    this.handle = handle;
  }

  /**
   * Opens it.
   *
   * @throws CallFailed where there is none, or it is not ours to read
   */
  public static OpenFile open(Path path) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var shape = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);
      var name = arena.allocateFrom(path.toString());
      return new OpenFile((int) Libc.call("open", shape, 2, name, O_NONBLOCK | O_CLOEXEC));
    }
  }

  /**
   * Waits for bytes, or for the end.
   *
   * @return whether there is something to read
   */
  public boolean await(int millis) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var poll = arena.allocate(POLLFD_BYTES, JAVA_INT.byteAlignment());
      poll.set(JAVA_INT, 0, handle);
      poll.set(JAVA_SHORT, JAVA_INT.byteSize(), POLLIN);
      var shape = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
      return call("poll", shape, poll, 1L, millis) > 0 && poll.get(JAVA_SHORT, REVENTS_AT) != 0;
    }
  }

  /**
   * Reads what is there.
   *
   * @return how many bytes; 0 where there is none now, -1 where there will be none any more
   */
  public int read(byte[] into) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var bytes = arena.allocate(into.length);
      var shape = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
      long count = call("read", shape, handle, bytes, (long) into.length);
      if (count == 0) {
        return -1;
      }
      int read = (int) Math.max(count, 0);
      MemorySegment.copy(bytes, JAVA_BYTE, 0, into, 0, read);
      return read;
    }
  }

  /** Asks the device for something of its own kind, with a number. */
  public void control(long request, int argument) throws IOException {
    var shape = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT);
    Libc.call("ioctl", shape, 2, handle, request, argument);
  }

  /** -1 where the time was not right. */
  private static long call(String name, FunctionDescriptor shape, Object... arguments)
      throws IOException {
    try {
      return Libc.call(name, shape, arguments.length, arguments);
    } catch (CallFailed e) {
      if (e.errno() == EAGAIN || e.errno() == EINTR) {
        return -1;
      }
      throw e;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      Libc.call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), 1, handle);
    }
  }
}
