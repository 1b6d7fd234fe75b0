package community.leju.trials.fault;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.AgentStore;
import community.leju.agent.store.OutboxLimits;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Showroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row 11: the disk of a screen's process fails, and the system lets nobody write to it any more: an
 * ext4 file system in a file, which is told of an error.
 */
class ReadOnlyIT {
  private static final int PORT = 8940;
  private static final String NO_BOOKINGS = "这台机器现在不能预约";
  private static final String NEXT_STEP = "请到窗口或打电话预约";

  @TempDir Path folder;

  private Path image;
  private Path disk;

  @BeforeEach
  void mount() throws IOException {
    image = folder.resolve("image");
    disk = Files.createDirectory(folder.resolve("disk"));
    try (var file = new java.io.RandomAccessFile(image.toFile(), "rw")) {
      file.setLength(64L << 20);
    }
    Needs.that("there is no mkfs.ext4", "mkfs.ext4", "-q", "-O", "^has_journal", image + "");
    Needs.that("mounting an image is not allowed", mounting());
  }

  private String[] mounting() {
    return new String[] {"mount", "-o", "loop,errors=remount-ro", image + "", disk + ""};
  }

  @AfterEach
  void unmount() {
    Needs.works("umount", "-l", disk.toString());
  }

  /** As the kernel itself does it when it reads nonsense. */
  private void fail() throws IOException {
    var device = Needs.done("losetup", "-n", "-O", "NAME", "-j", image.toString()).strip();
    var name = Path.of(device).getFileName().toString();
    Files.writeString(Path.of("/sys/fs/ext4", name, "trigger_fs_error"), "a test");
    assertThat(Needs.works("touch", disk.resolve("probe").toString())).as("read-only").isFalse();
  }

  @Test
  void itSaysThatNothingCanBeKeptBeforeItAsksAndGoesOnWhenTheDiskIsBack() throws IOException {
    var door = Door.own();
    var data = disk.resolve("kiosk");
    var setting = new Showroom.Setting(Showroom.demoPack(door), data, PORT, false, List.of());
    try (var showroom = Showroom.open(door, setting)) {
      try (var agent = AgentStore.open(data, Clock.systemUTC())) {
        agent.outbox().keepLimits(new OutboxLimits(1_000, 16L << 20, 8L << 20));
      }
      var pages = new Pages(showroom.address("/"));
      assertThat(pages.get("/booking")).contains("您要办什么").doesNotContain(NO_BOOKINGS);
      fail();
      assertThat(pages.get("/booking")).contains(NO_BOOKINGS, NEXT_STEP);
      assertThat(pages.get("/home")).as("what is known is still shown").contains("预约办理");
      assertThat(showroom.handle().isAlive()).isTrue();
    }
    Needs.done("umount", disk.toString());
    Needs.done(mounting());
    try (var showroom = Showroom.reopen(door, setting, Map.of())) {
      assertThat(new Pages(showroom.address("/")).get("/booking")).doesNotContain(NO_BOOKINGS);
    }
  }
}
