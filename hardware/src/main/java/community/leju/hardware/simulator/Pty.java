package community.leju.hardware.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A pseudo-terminal made by {@code socat}: a host opens {@link #link()} as its serial port, we hold
 * the other end. Ends with this object, and with our process.
 */
public final class Pty implements AutoCloseable {
  private static final long OPEN_NANOS = 5_000_000_000L;
  private static final long LOOK_NANOS = 2_000_000L;

  private final Path link;
  private final Process socat;
  private final FileChannel keptOpen;

  private Pty(Path link, Process socat, FileChannel keptOpen) {
    this.link = link;
    this.socat = socat;
    this.keptOpen = keptOpen;
  }

  /**
   * Makes a pseudo-terminal.
   *
   * @param link where its name is to stand, as a symbolic link; an old link is replaced
   * @throws IOException where socat is missing or fails
   */
  public static Pty open(Path link) throws IOException {
    if (Files.isSymbolicLink(link)) {
      Files.delete(link);
    }
    if (link.toString().indexOf(',') >= 0) {
      throw new IOException("a comma cannot stand in the path " + link);
    }
    var socat =
        new ProcessBuilder("socat", "pty,raw,echo=0,link=" + link, "stdio")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // Kept open, because socat ends when the last host closes its end.
      var channel = FileChannel.open(made(link, socat), StandardOpenOption.READ);
      return new Pty(link, socat, channel);
    } catch (IOException e) {
      socat.destroyForcibly();
      throw e;
    }
  }

  private static Path made(Path link, Process socat) throws IOException {
    long until = System.nanoTime() + OPEN_NANOS;
    while (!Files.exists(link)) {
      if (!socat.isAlive() || System.nanoTime() > until) {
        throw new IOException("socat made no pseudo-terminal at " + link);
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return link.toRealPath();
  }

  /** The path a host opens. */
  public Path link() {
    return link;
  }

  /** What the host writes. */
  public InputStream input() {
    return socat.getInputStream();
  }

  /** What the host reads. */
  public OutputStream output() {
    return socat.getOutputStream();
  }

  /** The process that carries the bytes. */
  public ProcessHandle carrier() {
    return socat.toHandle();
  }

  /** Takes the pseudo-terminal away; a host that has it open finds it dead. */
  @Override
  public void close() throws IOException {
    socat.destroy();
    try {
      if (!socat.waitFor(1, TimeUnit.SECONDS)) {
        socat.destroyForcibly();
      }
    } catch (InterruptedException e) {
      socat.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    keptOpen.close();
  }
}
