package community.leju.agent.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room on the disk that nobody but the outbox may use: a file of zeros, written out and synced,
 * which is emptied at the first submission that finds the disk full, and filled again by the agent
 * when there is room.
 */
final class Reserve {
  private static final Logger log = LoggerFactory.getLogger(Reserve.class);
  private static final int CHUNK_BYTES = 1 << 20;

  /** With less than this, the write-ahead log cannot grow as far as it does between checkpoints. */
  private static final long LEAST_FREE_BYTES = 6L << 20;

  private final Path folder;
  private final Path file;

  Reserve(StoreFolder folder) {
    this.folder = folder.path();
    this.file = folder.reserve();
  }

  /**
   * Does the work; where the disk is full, once more without the reserve.
   *
   * @throws StoreFailed where it could not be done even so
   */
  <T> T use(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreFailed e) {
      if (!e.isDiskFull() || !empty()) {
        throw e;
      }
      log.warn("the disk is full: the outbox's reserve is used");
      return work.get();
    }
  }

  /** Whether a submission would find room, now or by giving up the reserve. */
  boolean hasRoom() {
    return isWritable() && (bytes() >= LEAST_FREE_BYTES || free() >= LEAST_FREE_BYTES);
  }

  /**
   * A disk that failed is made read-only by the system, which then opens no file of it for writing.
   * To be asked of this file and not of the store's: to close that one again would drop SQLite's
   * locks.
   */
  private boolean isWritable() {
    if (!Files.exists(file)) {
      return true;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.isOpen();
    } catch (IOException e) {
      return false;
    }
  }

  boolean isWhole(long wanted) {
    return bytes() >= wanted;
  }

  /** Since when it is given up; empty while it is there, or nobody ever asked for one. */
  Optional<Instant> emptySince(long wanted) {
    if (isWhole(wanted) || !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Optional.of(Instant.EPOCH);
    }
  }

  /** Makes it as large as wanted, where the disk has as much again to spare. */
  void fill(long wanted) {
    long before = bytes();
    if (before == wanted) {
      return;
    }
    try {
      if (before > wanted) {
        truncate(wanted);
      } else if (free() >= 2 * (wanted - before) + LEAST_FREE_BYTES) {
        write(before, wanted);
      } else if (!Files.exists(file)) {
        // Its time says since when it is missed.
        Files.createFile(file);
      }
    } catch (IOException e) {
      log.warn("the outbox's reserve cannot be filled: {}", e.toString());
      empty();
    }
  }

  private void write(long from, long to) throws IOException {
    var options = new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
    try (var channel = FileChannel.open(file, options)) {
      channel.position(from);
      while (channel.position() < to) {
        int most = (int) Math.min(CHUNK_BYTES, to - channel.position());
        var zeros = ByteBuffer.allocate(most);
        while (zeros.hasRemaining()) {
          channel.write(zeros);
        }
      }
      channel.force(true);
    }
  }

  /** Gives it up; false where there was nothing to give. Its time says when that was. */
  private boolean empty() {
    try {
      if (bytes() == 0) {
        return false;
      }
      truncate(0);
      return true;
    } catch (IOException e) {
      log.warn("the outbox's reserve cannot be given up: {}", e.toString());
      return false;
    }
  }

  private void truncate(long bytes) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }

  private long bytes() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
