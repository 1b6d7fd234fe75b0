package community.leju.trials.simulation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a disk holds after the power went: all that was synchronised and, of the transaction that
 * was being committed, any part of its pages in any order.
 *
 * <p>A store is synchronised at each commit (WAL, FULL), so only the log's last transaction may be
 * torn; its bounds are in the log's frames (SQLite's file format, §4).
 */
final class CrashImage {
  private static final int HEADER_BYTES = 32;
  private static final int FRAME_HEADER_BYTES = 24;

  private CrashImage() {}

  /** How the last transaction fared. */
  enum Tear {
    NONE,
    CUT,
    ZEROED,
    GARBLED
  }

  /**
   * How far a store's log was when somebody last saw what it says: up to here nothing may be torn.
   */
  record Seen(long salts, int end) {
    static final Seen NOTHING = new Seen(0, 0);

    static Seen of(Path folder, String database) throws IOException {
      var log = folder.resolve(database + "-wal");
      if (!Files.exists(log)) {
        return NOTHING;
      }
      var bytes = Files.readAllBytes(log);
      var ends = commits(bytes);
      return ends.isEmpty() ? NOTHING : new Seen(saltsOf(bytes), ends.getLast());
    }
  }

  /** Copies a machine's folder as it would be found. */
  static void take(Path from, Path to, Dice dice) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.sorted().toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (file.getFileName().toString().endsWith(".part")) {
          Files.write(copy, unsynchronised(Files.readAllBytes(file), dice));
        } else if (!file.getFileName().toString().endsWith("-shm")) {
          Files.copy(file, copy);
        }
      }
    }
  }

  /**
   * Tears the last transaction of a copied store, where it came after what was seen of it.
   *
   * @param tear what becomes of it
   */
  static void tear(Path copy, String database, Seen seen, Tear tear, Dice dice) throws IOException {
    var log = copy.resolve(database + "-wal");
    if (tear != Tear.NONE && Files.exists(log)) {
      Files.write(log, torn(Files.readAllBytes(log), seen, tear, dice));
    }
  }

  /** A file that was never synchronised: as long as may be, and its end may never have come. */
  private static byte[] unsynchronised(byte[] content, Dice dice) {
    int kept = dice.between(0, content.length);
    var found = dice.percent(50) ? Arrays.copyOf(content, kept) : content.clone();
    Arrays.fill(found, kept, found.length, (byte) 0);
    return found;
  }

  private static byte[] torn(byte[] log, Seen seen, Tear tear, Dice dice) {
    var ends = commits(log);
    if (ends.isEmpty() || (saltsOf(log) == seen.salts() && ends.getLast() <= seen.end())) {
      return log;
    }
    int from = ends.size() > 1 ? ends.get(ends.size() - 2) : HEADER_BYTES;
    int until = ends.getLast();
    int cut = dice.between(from, until - 1);
    var found = log.clone();
    switch (tear) {
      case NONE -> {}
      case CUT -> found = Arrays.copyOf(log, cut);
      case ZEROED -> Arrays.fill(found, cut, until, (byte) 0);
      case GARBLED -> {
        var noise = dice.bytes(until - cut);
        System.arraycopy(noise, 0, found, cut, noise.length);
      }
    }
    return found;
  }

  /** Where each transaction of the log ends. */
  private static List<Integer> commits(byte[] log) {
    var ends = new ArrayList<Integer>();
    if (log.length < HEADER_BYTES) {
      return ends;
    }
    var bytes = ByteBuffer.wrap(log);
    int page = bytes.getInt(8);
    long salts = saltsOf(log);
    int frame = FRAME_HEADER_BYTES + page;
    for (int at = HEADER_BYTES; at + frame <= log.length; at += frame) {
      if (bytes.getLong(at + 8) != salts) {
        break;
      }
      if (bytes.getInt(at + 4) != 0) {
        ends.add(at + frame);
      }
    }
    return ends;
  }

  /** They differ each time that the log begins anew. */
  private static long saltsOf(byte[] log) {
    return ByteBuffer.wrap(log).getLong(16);
  }

  /** Removes all that is in a folder. */
  static void empty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        forget(file);
      }
    }
  }

  /** Removes a folder and all in it. */
  static void forget(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
