package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.bulletin.Bulletin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bits that flip in the database's own file, in the pages that a release fills. */
class DamagedDatabaseTest {
  private static final int DOCUMENTS = 12;

  @TempDir Path folder;
  private EnrolledKiosk kiosk;

  @BeforeEach
  void enrol() throws IOException {
    kiosk = new EnrolledKiosk(folder);
    for (int i = 0; i < DOCUMENTS; i++) {
      var path = EnrolledKiosk.COMMITTEE + "/bulletin/notice-" + i + ".json";
      kiosk.repository.put(EnrolledKiosk.COMMITTEE.value(), path, document(i));
    }
    kiosk.repository.publish();
    kiosk.tick();
  }

  /** Some longer than a page of the database, some shorter. */
  private static byte[] document(int number) {
    var title = "通知" + number;
    var text = new String(EnrolledKiosk.bulletin(title), java.nio.charset.StandardCharsets.UTF_8);
    var filler = "页".repeat(number * 300);
    return text.replace("\"board\"", "\"filler\":\"" + filler + "\",\"board\"")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  private List<String> titles() {
    return kiosk.screen().shelf().all(Bulletin.class).stream()
        .map(one -> one.title().zh())
        .sorted()
        .toList();
  }

  /** Where the pages of a table or index begin, and how long they are. */
  private record Pages(int length, List<Long> at) {}

  private Pages pages(String table) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("agent.db"));
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      var at = new ArrayList<Long>();
      int length = 0;
      try (var rows =
          statement.executeQuery(
              "SELECT pgoffset, pgsize FROM dbstat WHERE name = '" + table + "'")) {
        while (rows.next()) {
          at.add(rows.getLong(1));
          length = rows.getInt(2);
        }
      }
      return new Pages(length, at);
    }
  }

  private void flip(long at) throws IOException {
    try (var file =
        FileChannel.open(
            folder.resolve("agent.db"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var one = ByteBuffer.allocate(1);
      file.read(one, at);
      one.put(0, (byte) (one.get(0) ^ 1 << at % 8));
      file.write(one.flip(), at);
    }
  }

  private void sweep(String table) throws IOException, SQLException {
    var expected = titles();
    assertThat(expected).hasSize(DOCUMENTS + 1);
    var booking = kiosk.submit();
    // The page's head and the beginnings of its cells, then its whole length in steps.
    var offsets =
        IntStream.concat(
                IntStream.iterate(0, i -> i < 40, i -> i + 2),
                IntStream.iterate(41, i -> i < 4_096, i -> i + 211))
            .toArray();
    for (int offset : offsets) {
      var pages = pages(table);
      int which = offset % pages.at().size();
      kiosk.restart();
      flip(pages.at().get(which) + offset % pages.length());
      kiosk.restart();
      kiosk.tick();
      assertThat(titles()).as(table + " page " + which + " byte " + offset).isEqualTo(expected);
      assertThat(kiosk.entry(booking).envelope()).isEqualTo(booking);
    }
  }

  @Test
  void flippedPagesOfDocumentsHealInOneCycle() throws IOException, SQLException {
    sweep("document");
  }

  @Test
  void flippedPagesOfEntriesHealInOneCycle() throws IOException, SQLException {
    sweep("entry");
  }

  @Test
  void flippedPagesOfTheIndexHealInOneCycle() throws IOException, SQLException {
    sweep("entry_content");
  }
}
