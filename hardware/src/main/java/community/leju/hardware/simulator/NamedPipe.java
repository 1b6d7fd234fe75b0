package community.leju.hardware.simulator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import community.leju.hardware.libc.Libc;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;

/** A named pipe that holds so many bytes, one page at least: Linux gives 64 KB. */
final class NamedPipe implements AutoCloseable {
  private static final int OWNER_ONLY = 0600;
  private static final int O_RDWR = 2;
  private static final int F_SETPIPE_SZ = 1031;

  /** The least there is; no program of the system makes one smaller than usual. */
  static final int PAGE_BYTES = 4_096;

  private final Path path;
  private final int handle;
  private boolean closed;

  private NamedPipe(Path path, int handle) {
    this.path = path;
    this.handle = handle;
  }

  /** Makes the pipe; an old one, or a file of that name, is replaced. */
  static NamedPipe make(Path path, int bytes) throws IOException {
    Files.deleteIfExists(path);
    try (var arena = Arena.ofConfined()) {
      var name = arena.allocateFrom(path.toString());
      Libc.call("mkfifo", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2, name, OWNER_ONLY);
      // Read and write: open() then waits for nobody, and a writer's end is not the pipe's.
      long opened =
          Libc.call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2, name, O_RDWR);
      var pipe = new NamedPipe(path, (int) opened);
      var control = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
      Libc.call("fcntl", control, 2, pipe.handle, F_SETPIPE_SZ, bytes);
      return pipe;
    }
  }

  /** What is written to it. Unbuffered. */
  InputStream input() throws IOException {
    return new FileInputStream(path.toFile());
  }

  /** Where what its readers read is written. Unbuffered; waits while the pipe is full. */
  OutputStream output() throws IOException {
    return new FileOutputStream(path.toFile());
  }

  /**
   * Takes it away: who writes to it fails once its readers have gone. A second time does nothing:
   * the handle may be another file's by then.
   */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    Files.deleteIfExists(path);
    Libc.call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), 1, handle);
  }
}
