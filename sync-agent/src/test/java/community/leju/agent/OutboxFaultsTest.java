package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.KioskStore;
import community.leju.agent.store.OutboxLimits;
import community.leju.agent.testing.Bookings;
import community.leju.content.submission.SubmissionId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Never a false "received", and nothing that was received is lost: rows 1, 2 and 5 to 8 of the
 * fault matrix, with real processes, disks and signals.
 */
class OutboxFaultsTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final OutboxLimits NO_RESERVE = new OutboxLimits(20_000, 64L << 20, 0);

  @TempDir Path folder;

  @BeforeEach
  void makeTheStore() {
    make(folder, NO_RESERVE);
  }

  private static void make(Path folder, OutboxLimits limits) {
    try (var agent = AgentStore.open(folder, CLOCK)) {
      agent.outbox().keepLimits(limits);
    }
  }

  @Test
  void killedAtAnyWriteNothingPromisedIsLost() throws Exception {
    killedAt("pwrite64");
  }

  @Test
  void killedAtAnySyncNothingPromisedIsLost() throws Exception {
    killedAt("fdatasync,fsync");
  }

  /** Killed at its N-th such call, for some N over the whole of its life. */
  private void killedAt(String calls) throws Exception {
    needStrace();
    int promised = 0;
    for (int when : List.of(1, 3, 4, 5, 9, 14, 23, 37)) {
      var inject = "--inject=" + calls + ":signal=KILL:when=" + when;
      var lines = run(List.of(inject), 12);
      promised += holds(Bookings.kept(lines));
    }
    assertThat(promised).as("some came through before they were killed").isPositive();
  }

  @Test
  void aSyncThatFailsIsNoPromise() throws Exception {
    needStrace();
    long failed = 0;
    for (int when : List.of(2, 3, 6)) {
      var lines =
          run(List.of("--inject=fdatasync,fsync:error=EIO:when=" + when + ".." + (when + 1)), 10);
      assertThat(lines)
          .as("it goes on after a fault that passes")
          .last()
          .asString()
          .startsWith("kept ");
      failed += lines.stream().filter(line -> line.startsWith("failed ")).count();
      holds(Bookings.kept(lines));
    }
    assertThat(failed).as("a fault came through").isPositive();
  }

  @Test
  void aWriteThatFailsIsNoPromise() throws Exception {
    needStrace();
    for (var error : List.of("EIO", "ENOSPC")) {
      var lines = run(List.of("--inject=pwrite64:error=" + error + ":when=31..34"), 12);
      assertThat(lines).anyMatch(line -> line.startsWith("failed "));
      assertThat(lines).last().asString().startsWith("kept ");
      holds(Bookings.kept(lines));
    }
  }

  @Test
  void atTheFileSizeLimitItSaysNoAndGoesOnWhenItIsLifted() throws Exception {
    assumeThat("prlimit is not there", Bookings.works("prlimit", "--version"));
    var kept = new ArrayList<String>();
    try (var bookings = Bookings.oneByOne(List.of(), folder)) {
      kept.add(bookings.book());
      limit(bookings, "--fsize=20000:unlimited");
      var refused = new ArrayList<String>();
      for (int i = 0; i < 12; i++) {
        var line = bookings.book();
        (line.startsWith("kept ") ? kept : refused).add(line);
      }
      assertThat(refused).isNotEmpty().allMatch(line -> line.startsWith("failed "));
      limit(bookings, "--fsize=unlimited:unlimited");
      kept.add(bookings.book());
      assertThat(kept.getLast()).startsWith("kept ");
    }
    holds(Bookings.kept(kept));
  }

  @Test
  void withoutDescriptorsItSaysNoOrKeepsItsWord() throws Exception {
    assumeThat("prlimit is not there", Bookings.works("prlimit", "--version"));
    var lines = new ArrayList<String>();
    try (var bookings = Bookings.oneByOne(List.of(), folder)) {
      lines.add(bookings.book());
      limit(bookings, "--nofile=3:4096");
      for (int i = 0; i < 5; i++) {
        lines.add(bookings.book());
      }
      limit(bookings, "--nofile=1024:4096");
      lines.add(bookings.book());
      assertThat(lines).allMatch(line -> line.startsWith("kept ") || line.startsWith("failed "));
      assertThat(lines.getLast()).startsWith("kept ");
    }
    holds(Bookings.kept(lines));
  }

  @Test
  void onAFullDiskTheReserveTakesBookingsUntilItIsReallyFull() throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(
        "mounting a tmpfs is not allowed",
        Bookings.works("mount", "-t", "tmpfs", "-o", "size=48m", "leju-test", disk.toString()));
    try {
      fullDisk(disk);
    } finally {
      Bookings.works("umount", "-l", disk.toString());
    }
  }

  private void fullDisk(Path disk) throws Exception {
    var limits = new OutboxLimits(100_000, 256L << 20, 12L << 20);
    make(disk, limits);
    assertThat(Files.size(disk.resolve("reserve"))).isEqualTo(limits.reserveBytes());
    var rest = disk.resolve("somebody-elses");
    fill(rest);
    var lines = new ArrayList<String>();
    try (var store = KioskStore.openIfReady(disk, CLOCK).orElseThrow();
        var agent = AgentStore.open(disk, CLOCK);
        var bookings = Bookings.oneByOne(List.of(), disk)) {
      assertThat(store.outbox().hasRoom()).as("there is a reserve").isTrue();
      int afterTheReserve = 0;
      while (store.outbox().hasRoom()) {
        lines.add(bookings.book());
        if (Files.size(disk.resolve("reserve")) == 0) {
          afterTheReserve++;
        }
      }
      assertThat(afterTheReserve).as("bookings on a full disk").isGreaterThan(500);
      assertThat(store.outbox().hasRoom()).as("refused before anything is asked").isFalse();
      assertThat(lines).allMatch(line -> line.startsWith("kept "));
      assertThat(agent.outbox().fillReserve()).isFalse();
      assertThat(agent.devices().due(CLOCK.instant()).orElseThrow().report().devices())
          .extracting(one -> one.device() + " " + one.reason())
          .containsExactly("outbox disk-full");
      // Whoever does not ask beforehand gets an honest answer all the same.
      while (!lines.getLast().startsWith("failed ")) {
        lines.add(bookings.book());
      }
      Files.delete(rest);
      lines.add(bookings.book());
      assertThat(lines.getLast()).startsWith("kept ");
      assertThat(store.outbox().hasRoom()).isTrue();
      assertThat(agent.outbox().fillReserve()).as("filled again").isTrue();
      assertThat(agent.devices().due(CLOCK.instant())).isEmpty();
    }
    holds(disk, Bookings.kept(lines));
  }

  private static void fill(Path file) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      var zeros = java.nio.ByteBuffer.allocate(64 * 1024);
      while (true) {
        zeros.clear();
        channel.write(zeros);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  /** Runs bookings under strace; a line of strace's own is none of theirs. */
  private List<String> run(List<String> injections, int count) throws Exception {
    var before = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
    before.add("-P" + folder.resolve("agent.db"));
    before.add("-P" + folder.resolve("agent.db-wal"));
    before.add("-P" + folder.resolve("agent.db-shm"));
    before.addAll(injections);
    try (var bookings = Bookings.all(before, folder, count)) {
      var lines = new ArrayList<>(bookings.rest());
      lines.remove("ready");
      return lines;
    }
  }

  private int holds(List<String> promised) throws Exception {
    return holds(folder, promised);
  }

  /** Every promise is there once, the file is sound, and the next sequence is a new one. */
  private static int holds(Path folder, List<String> promised) throws Exception {
    try (var agent = AgentStore.open(folder, CLOCK);
        var store = KioskStore.openIfReady(folder, CLOCK).orElseThrow()) {
      for (var id : promised) {
        assertThat(store.outbox().find(new SubmissionId(id))).as(id).isPresent();
      }
      assertThat(agent.outbox().nextDue().isPresent() || promised.isEmpty()).isTrue();
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("agent.db"));
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                """
                SELECT (SELECT integrity_check FROM pragma_integrity_check),
                  (SELECT max(sequence) FROM outbox) - (SELECT count(*) FROM outbox),
                  (SELECT seq FROM sqlite_sequence WHERE name = 'outbox')
                    - (SELECT max(sequence) FROM outbox)
                """)) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEqualTo("ok");
      assertThat(result.getLong(2)).as("no gap: a number was never used up for nothing").isZero();
      assertThat(result.getLong(3)).isZero();
    }
    return promised.size();
  }

  private static void limit(Bookings bookings, String limit) {
    assertThat(Bookings.works("prlimit", "--pid", "" + bookings.pid(), limit)).isTrue();
  }

  private static void needStrace() {
    assumeThat(
        "strace is not there, or not allowed", Bookings.works("strace", "-f", "-qq", "true"));
  }

  private static void assumeThat(String otherwise, boolean held) {
    if (!held) {
      System.out.println("OutboxFaultsTest skipped: " + otherwise);
    }
    assumeTrue(held, otherwise);
  }
}
