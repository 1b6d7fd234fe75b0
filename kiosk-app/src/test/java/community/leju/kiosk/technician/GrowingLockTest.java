package community.leju.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingLockTest {
  private static final String PIN = "0123456789abcdef0123456789abcdef";
  private static final String OTHER_PIN = "ffffffffffffffff0123456789abcdef";

  @TempDir Path folder;
  private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
  private PrivateLine file;
  private GrowingLock lock;

  @BeforeEach
  void make() {
    file = new PrivateLine(folder.resolve("technician.lock"));
    restart();
  }

  @Test
  void thirtySecondsAfterTheThirdAndTwiceAsLongWithEachFurtherUpToAnHour() {
    var locks = new ArrayList<Long>();
    for (int i = 0; i < 11; i++) {
      lock.count(PIN);
      locks.add(lock.left(PIN).toSeconds());
      pass(lock.left(PIN));
      assertThat(lock.left(PIN)).isZero();
    }
    assertThat(locks)
        .containsExactly(0L, 0L, 30L, 60L, 120L, 240L, 480L, 960L, 1_920L, 3_600L, 3_600L);
  }

  @Test
  void aThousandWrongOnesLockForAnHourToo() {
    count(1_500);
    assertThat(lock.left(PIN)).isEqualTo(Duration.ofHours(1));
    restart();
    assertThat(lock.left(PIN)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aRightOneStartsAfresh() {
    count(5);
    lock.forgive(PIN);
    assertThat(lock.left(PIN)).isZero();
    count(2);
    assertThat(lock.left(PIN)).isZero();
  }

  @Test
  void aRestartFreesNothingAndForgetsNoTry() {
    count(5);
    restart();
    assertThat(lock.left(PIN)).isEqualTo(Duration.ofMinutes(2));
    // The process was off for a day, as its own clock shows after the machine's start.
    nanos.set(0);
    restart();
    assertThat(lock.left(PIN)).isEqualTo(Duration.ofMinutes(2));
    pass(Duration.ofMinutes(2));
    count(1);
    assertThat(lock.left(PIN)).isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void twoTriesBeforeARestartAreTwoAfterIt() {
    count(2);
    restart();
    count(1);
    assertThat(lock.left(PIN)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void whatWasServedIsNotServedTwice() {
    count(10);
    pass(Duration.ofMinutes(40));
    restart();
    assertThat(lock.left(PIN)).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
    pass(Duration.ofMinutes(21));
    restart();
    assertThat(lock.left(PIN)).isZero();
  }

  @Test
  void anotherPinStartsAfresh() {
    count(9);
    assertThat(lock.left(OTHER_PIN)).isZero();
  }

  @Test
  void aLostRecordIsTheLongestLock() throws Exception {
    for (var line : List.of("", "rubbish", PIN + " 3 999999999", PIN + " -1 0")) {
      file.write(line);
      restart();
      assertThat(lock.left(PIN)).as(line).isEqualTo(Duration.ofHours(1));
    }
  }

  @Test
  void aFolderThatCannotBeWrittenStillLocks() throws Exception {
    Files.delete(folder);
    count(4);
    assertThat(lock.left(PIN)).isEqualTo(Duration.ofMinutes(1));
    Files.createDirectory(folder);
  }

  @Test
  void theRecordIsForItsOwnerAlone() throws Exception {
    count(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.file())))
        .isEqualTo("rw-------");
  }

  private void count(int times) {
    for (int i = 0; i < times; i++) {
      lock.count(PIN);
    }
  }

  private void restart() {
    lock = new GrowingLock(file, nanos::get);
  }

  /** In steps, as the kiosk's timer ticks. */
  private void pass(Duration time) {
    for (long i = 0; i < time.toSeconds(); i++) {
      nanos.addAndGet(1_000_000_000L);
      lock.tick();
    }
  }
}
