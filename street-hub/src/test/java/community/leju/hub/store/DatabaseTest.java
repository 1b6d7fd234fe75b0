package community.leju.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers who wait are committed together, and do not feel it. */
class DatabaseTest {
  private static final int WRITERS = 60;

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("hub.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private int put(int id) {
    return database.write(handle -> {
      handle.execute("insert into floor (name, value) values (?, ?)", "name " + id, id);
      if (id % 3 == 0) {
        throw new IllegalArgumentException("no " + id);
      }
      return id;
    });
  }

  private List<String> names() {
    return database.read(handle ->
        handle.createQuery("select name from floor order by value").mapTo(String.class).list());
  }

  private List<Future<Integer>> putAllAtOnce() throws InterruptedException {
    var held = new CountDownLatch(1);
    var results = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var _ =
          threads.submit(() ->
              database.write(handle -> {
                await(held);
                return 0;
              }));
      for (int i = 1; i <= WRITERS; i++) {
        int id = i;
        results.add(threads.submit(() -> put(id)));
      }
      // By then most of them wait behind the first.
      Thread.sleep(200);
      held.countDown();
    }
    return results;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void oneThatFailsLeavesNothingAndTheOthersStay() throws Exception {
    var results = putAllAtOnce();
    var expected = new ArrayList<String>();
    for (int id = 1; id <= WRITERS; id++) {
      var result = results.get(id - 1);
      if (id % 3 == 0) {
        assertThatThrownBy(result::get)
            .isInstanceOf(ExecutionException.class)
            .hasRootCauseMessage("no " + id);
      } else {
        assertThat(result.get()).isEqualTo(id);
        expected.add("name " + id);
      }
    }
    assertThat(names()).isEqualTo(expected);
  }

  @Test
  void writerThatBreaksARuleOfTheTableFailsAloneAndTheNextOneWrites() {
    assertThat(put(1)).isEqualTo(1);
    assertThatThrownBy(() -> put(1)).hasMessageContaining("UNIQUE");
    assertThat(put(2)).isEqualTo(2);
    assertThat(names()).containsExactly("name 1", "name 2");
  }

  @Test
  void whatIsWrittenWithinAWriteIsPartOfItAndGoesWithIt() {
    assertThatThrownBy(() ->
            database.change(_ -> {
              put(1);
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    database.change(_ -> put(2));
    assertThat(names()).containsExactly("name 2");
  }

  @Test
  void readersSeeWhatIsCommittedAndKeepNothingBack() {
    for (int i = 1; i < 50; i++) {
      if (i % 3 != 0) {
        put(i);
        assertThat(names()).last().isEqualTo("name " + i);
      }
    }
    assertThat(database.forget()).as("the log could be emptied").isTrue();
  }

  @Test
  void whatWasCommittedMovesIntoTheFileByItself() throws Exception {
    var file = folder.resolve("hub.db");
    long before = Files.size(file);
    database.change(handle -> {
      handle.execute("create table big (bytes blob)");
      for (int i = 0; i < 5; i++) {
        handle.execute("insert into big values (zeroblob(1000000))");
      }
    });
    var last = Instant.now().plusSeconds(20);
    while (Files.size(file) < before + 5_000_000 && Instant.now().isBefore(last)) {
      Thread.sleep(20);
    }
    assertThat(Files.size(file)).isGreaterThanOrEqualTo(before + 5_000_000);
  }

  @Test
  void whatIsTakenBackLeavesNoFileOfTheSystems() {
    database.change(handle -> {
      handle.execute("create table big (bytes blob)");
      handle.savepoint("one");
      handle.execute("insert into big values (zeroblob(1000000))");
      handle.savepoint("two");
      handle.execute("update big set bytes = randomblob(1000000)");
      assertThat(openFiles()).noneMatch(name -> name.contains("etilqs"));
      handle.rollbackToSavepoint("two");
    });
  }

  private static List<String> openFiles() {
    try (var open = Files.list(Path.of("/proc/self/fd"))) {
      return open.map(DatabaseTest::target).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      // It was the one that lists them.
      return "";
    }
  }
}
