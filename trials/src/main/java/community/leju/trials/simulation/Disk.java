package community.leju.trials.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a world's machines keep their files on: a file system in memory, which can be full. Where
 * nobody may mount one it is a folder, and never full.
 */
final class Disk implements AutoCloseable {
  private static final long BYTES = 512L << 20;

  private final Path folder;
  private final boolean mounted;
  private boolean full;

  private Disk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /** An empty one, at a folder that is not there yet. */
  static Disk at(Path folder) throws IOException {
    Files.createDirectory(folder);
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + BYTES, "leju", folder.toString());
    return new Disk(folder, mounted);
  }

  Path folder() {
    return folder;
  }

  /** Whether it can be full. */
  boolean isBounded() {
    return mounted;
  }

  boolean isFull() {
    return full;
  }

  /** From now on there is room for so many bytes more. */
  void leave(long bytes) throws IOException {
    if (mounted) {
      var store = Files.getFileStore(folder);
      long used = store.getTotalSpace() - store.getUnallocatedSpace();
      full = resize(used + bytes);
    }
  }

  /** There is room again. */
  void free() throws IOException {
    if (full && !resize(BYTES)) {
      throw new IOException("the disk in memory cannot grow again");
    }
    full = false;
  }

  private boolean resize(long bytes) throws IOException {
    return run("mount", "-o", "remount,size=" + bytes, folder.toString());
  }

  private static boolean run(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() throws IOException {
    // Lazily: a child process that another thread just starts may hold its files for a moment.
    if (mounted && !run("umount", "-l", folder.toString())) {
      throw new IOException("the disk in memory cannot be put away: " + folder);
    }
    Files.delete(folder);
  }
}
