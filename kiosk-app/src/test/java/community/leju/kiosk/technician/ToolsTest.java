package community.leju.kiosk.technician;

import static community.leju.kiosk.technician.CornerRig.ASKS;
import static community.leju.kiosk.technician.CornerRig.MENU;
import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.simulator.Fault;
import community.leju.kiosk.testing.Browser;
import community.leju.kiosk.testing.SampleKiosk;
import community.leju.kiosk.testing.SamplePrinter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
  @TempDir Path folder;
  private CornerRig rig;

  @BeforeEach
  void start() throws Exception {
    rig = new CornerRig(folder);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void theRightPinOpensAndEveryPageIsThere() throws Exception {
    assertThat(rig.browser().post("/technician"))
        .contains(ASKS, "type=\"password\"", "data-silent");
    assertThat(rig.type(CornerRig.PIN)).contains(MENU, "10 分钟");
    for (var page : CornerRig.PAGES) {
      assertThat(rig.browser().get("/technician/" + page))
          .as(page)
          .contains("data-path=\"/technician/" + page + "\"");
    }
    assertThat(rig.browser().get("/technician/status"))
        .contains("0001 号机", "桂花苑居民委员会", "连得上", "没有设", "第 1 版");
    assertThat(rig.browser().get("/technician/network")).contains("街道系统", "网关");
  }

  @Test
  void theTableThatAsksForItselfIsNoSignOfAPerson() throws Exception {
    rig.enter();
    var visit = rig.kiosk().visits().current().id();
    for (int i = 0; i < 9; i++) {
      rig.pass(Duration.ofSeconds(10));
      rig.browser().get("/technician/status/rows");
    }
    assertThat(rig.isOver(visit)).isTrue();
  }

  @Test
  void aRestartIsAskedForOnceMoreAndThenDone() throws Exception {
    rig.enter();
    assertThat(rig.browser().get("/technician/restart")).contains("现在重新启动吗");
    assertThat(rig.restarted.getCount()).isOne();
    assertThat(rig.browser().post("/technician/restart")).contains("正在重新启动");
    assertThat(rig.restarted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aKioskThatShowsNothingCanBeEnteredToo(@TempDir Path empty) throws Exception {
    CornerRig.setPin(empty);
    try (var bare = SampleKiosk.start(empty, Optional.empty(), rig.nanos)) {
      var page = new Browser(bare.server().bootAddress());
      assertThat(page.post("/technician")).contains(ASKS);
      assertThat(page.post("/technician/pin", "pin", CornerRig.PIN)).contains(MENU);
      assertThat(page.get("/technician/status")).contains("还没有登记");
      assertThat(page.get("/technician/network")).contains("还没有登记");
    }
  }

  @Test
  void theTestPageComesOutAndItsOutcomeIsSaid() throws Exception {
    var paper = folder.resolve("paper");
    try (var sample = new SamplePrinter(folder, paper)) {
      rig.restart(Optional.of(sample.printer()));
      rig.enter();
      assertThat(rig.browser().get("/technician/print")).contains("还没有打印");
      rig.browser().post("/technician/print");
      assertThat(rig.browser().getUntil("/technician/print", "印好了")).contains("印好了", "再印一张");
      assertThat(rig.browser().getUntil("/technician/status", "正常")).contains("generic-80");
      assertThat(rig.browser().get("/technician/status"))
          .contains("打印机", "扫码器", "机箱门", "从 ")
          .doesNotContain("!technician");
      sample.machine().suffer(new Fault.CoverOpen());
      assertThat(rig.browser().getUntil("/technician/status", "盖子没关")).contains("盖子没关");
    }
    try (var slips = Files.list(paper)) {
      assertThat(slips.filter(file -> file.toString().endsWith(".png"))).hasSize(1);
    }
  }
}
