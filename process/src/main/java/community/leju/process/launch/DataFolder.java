package community.leju.process.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A process's claim on its data folder: one process of a kind, ended by {@link #close()} or by the
 * process's death, so that a restart after {@code kill -9} finds nothing in its way.
 */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel claim;

  private DataFolder(Path path, FileChannel claim) {
    this.path = path;
    this.claim = claim;
  }

  /**
   * Makes the folder where it is missing and claims it.
   *
   * @throws Failure where another process has it, or it cannot be written
   */
  public static DataFolder claim(Path path, String process) {
    try {
      Files.createDirectories(path);
      var file = path.resolve(process + ".lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return new DataFolder(path, channel);
        }
      } catch (OverlappingFileLockException e) {
        channel.close();
        throw inUse(path, process, e);
      }
      channel.close();
      throw inUse(path, process, null);
    } catch (IOException e) {
      throw new Failure("cannot use the data folder " + path + ": " + e, e);
    }
  }

  private static Failure inUse(
      Path path, String process, @org.jspecify.annotations.Nullable Exception e) {
    var message = "another " + process + " is already running on " + path;
    return e == null ? new Failure(message) : new Failure(message, e);
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    claim.close();
  }
}
