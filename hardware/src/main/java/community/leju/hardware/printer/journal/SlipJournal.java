package community.leju.hardware.printer.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The slips' journal.
 *
 * <p>Every line is forced to the disk, except QUEUED: it says that nothing was sent, which is also
 * what no line says, and it must not delay the first byte. A slip found SENT at the start is
 * recorded INDETERMINATE, because nobody heard its end. Thread-safe.
 */
public final class SlipJournal implements AutoCloseable {
  private static final int MOST_LINES = 20_000;
  private static final int KEPT_SLIPS = 2_000;

  private final FileChannel file;
  private final Clock clock;
  private final SequencedMap<String, SlipEntry> latest;

  private boolean interrupted;

  private SlipJournal(FileChannel file, Clock clock, SequencedMap<String, SlipEntry> latest) {
    this.file = file;
    this.clock = clock;
    this.latest = latest;
  }

  /** Opens the journal, making it where it is missing. One process at a time may have it. */
  public static SlipJournal open(Path path, Clock clock) throws IOException {
    var latest = new LinkedHashMap<String, SlipEntry>();
    if (Files.exists(path)) {
      int lines = read(path, latest);
      if (lines > MOST_LINES) {
        shorten(path, latest);
      }
    } else {
      Files.createDirectories(path.toAbsolutePath().getParent());
    }
    var file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    var journal = new SlipJournal(file, clock, latest);
    journal.afterRestart(path);
    return journal;
  }

  /** Records a stage; on return it is on the disk, but for QUEUED. */
  public synchronized void record(String number, SlipStage stage) throws IOException {
    var entry = new SlipEntry(clock.instant(), number, stage);
    write(file, JournalLine.write(entry));
    if (stage != SlipStage.QUEUED) {
      file.force(false);
    }
    put(latest, entry);
    while (latest.size() > KEPT_SLIPS) {
      latest.pollFirstEntry();
    }
  }

  /** The last stage of a slip, among the last 2,000 slips. */
  public synchronized Optional<SlipEntry> find(String number) {
    return Optional.ofNullable(latest.get(number));
  }

  /** Whether the last process ended while a slip was on its way. */
  public boolean interrupted() {
    return interrupted;
  }

  /** The last slips that are at one of these stages, oldest first. */
  public synchronized List<SlipEntry> at(SlipStage stage) {
    return latest.values().stream().filter(entry -> entry.stage() == stage).toList();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private void afterRestart(Path path) throws IOException {
    if (file.size() > 0 && !endsWithNewline(path)) {
      // A torn last line must not swallow the next one.
      write(file, "\n");
    }
    for (var entry : at(SlipStage.SENT)) {
      interrupted = true;
      record(entry.number(), SlipStage.INDETERMINATE);
    }
    file.force(true);
  }

  private static boolean endsWithNewline(Path path) throws IOException {
    try (var reader = FileChannel.open(path, StandardOpenOption.READ)) {
      var last = ByteBuffer.allocate(1);
      return reader.read(last, reader.size() - 1) == 1 && last.get(0) == '\n';
    }
  }

  private static int read(Path path, SequencedMap<String, SlipEntry> latest) throws IOException {
    int lines = 0;
    // Latin-1 decodes any bytes: a torn or damaged line is skipped, not fatal.
    try (var reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        JournalLine.read(line).ifPresent(entry -> put(latest, entry));
        if (latest.size() > KEPT_SLIPS) {
          latest.pollFirstEntry();
        }
        lines++;
      }
    }
    return lines;
  }

  private static void shorten(Path path, SequencedMap<String, SlipEntry> latest)
      throws IOException {
    var shorter = path.resolveSibling(path.getFileName() + ".new");
    try (var out =
        FileChannel.open(
            shorter,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (var entry : latest.values()) {
        write(out, JournalLine.write(entry));
      }
      out.force(true);
    }
    Files.move(shorter, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(SequencedMap<String, SlipEntry> latest, SlipEntry entry) {
    // Removed first, so that the order is that of the last change.
    latest.remove(entry.number());
    latest.put(entry.number(), entry);
  }

  private static void write(FileChannel to, String line) throws IOException {
    var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }
}
