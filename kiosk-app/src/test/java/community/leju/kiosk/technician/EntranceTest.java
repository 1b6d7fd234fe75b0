package community.leju.kiosk.technician;

import static community.leju.kiosk.technician.CornerRig.ASKS;
import static community.leju.kiosk.technician.CornerRig.HOME;
import static community.leju.kiosk.technician.CornerRig.MENU;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntranceTest {
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
  void theSealAloneLeadsThere() throws Exception {
    assertThat(rig.browser().get("/home")).doesNotContain("technician");
    assertThat(rig.browser().get("/technician")).contains(HOME);
  }

  @Test
  void nothingBehindThePinIsShownWithoutIt() throws Exception {
    for (var page : CornerRig.PAGES) {
      assertThat(rig.browser().get("/technician/" + page)).as(page).contains(HOME);
    }
    assertThat(rig.browser().get("/technician/status/rows")).isEmpty();
    rig.browser().post("/technician");
    for (var page : CornerRig.PAGES) {
      assertThat(rig.browser().get("/technician/" + page)).as(page).contains(ASKS);
    }
    assertThat(rig.browser().post("/technician/restart")).contains(ASKS);
    assertThat(rig.browser().post("/technician/print")).contains(ASKS);
    assertThat(rig.restarted.await(2, TimeUnit.SECONDS)).isFalse();
  }

  @Test
  void aWrongPinDoesNotOpen() throws Exception {
    rig.browser().post("/technician");
    assertThat(rig.type("270419")).contains("密码不对", ASKS);
    assertThat(rig.type("2704")).contains("6 到 12 位");
    assertThat(rig.browser().get("/technician/status")).contains(ASKS);
  }

  @Test
  void lockedEvenTheRightPinIsNotTakenAfterARestartToo() throws Exception {
    rig.guessThreeTimes();
    assertThat(rig.type(CornerRig.PIN)).contains("请等一等", "0:30");
    rig.restart(Optional.empty());
    assertThat(rig.browser().post("/technician")).contains("请等一等", "0:30");
    rig.pass(Duration.ofSeconds(31));
    assertThat(rig.type(CornerRig.PIN)).contains(MENU);
  }

  @Test
  void aWallClockThatJumpsFreesNothing() throws Exception {
    rig.guessThreeTimes();
    for (var jump : List.of(Duration.ofDays(3_650), Duration.ofDays(-20_000))) {
      rig.wall.forward(jump);
      assertThat(rig.type(CornerRig.PIN)).contains("请等一等");
      rig.restart(Optional.empty());
      assertThat(rig.browser().post("/technician")).contains("请等一等", "0:30");
    }
  }

  @Test
  void aKioskWithoutAPinSaysHowToSetOne() throws Exception {
    Files.delete(folder.resolve("technician.pin"));
    assertThat(rig.browser().post("/technician")).contains("还没有设技术员密码", "./leju kiosk pin --data");
    assertThat(rig.type(CornerRig.PIN)).contains("还没有设技术员密码");
  }

  @Test
  void whoEntersWipesTheVisitBeforeAndWhoLeavesTheirOwn() throws Exception {
    rig.browser().post("/search/found", "q", "yibao");
    rig.browser().post("/prefer/language");
    assertThat(rig.browser().post("/technician")).contains(ASKS);
    assertThat(rig.browser().get("/search")).contains("value=\"\"");
    rig.enter();
    rig.browser().post("/prefer/large");
    assertThat(rig.browser().post("/technician/leave")).contains(HOME, "class=\"\"");
    assertThat(rig.browser().get("/technician")).contains(HOME);
  }

  @Test
  void anyWipeAndTheHomePageEndIt() throws Exception {
    rig.enter();
    rig.kiosk().visits().wipe();
    assertThat(rig.browser().get("/technician/status")).contains(HOME);
    rig.enter();
    rig.browser().get("/home");
    assertThat(rig.browser().get("/technician/status")).contains(HOME);
  }

  @Test
  void afterTenMinutesItEndsByItself() throws Exception {
    rig.enter();
    for (int i = 0; i < 19; i++) {
      rig.pass(Duration.ofSeconds(30));
      rig.kiosk().visits().touch();
    }
    assertThat(rig.browser().get("/technician/status"))
        .contains("data-path=\"/technician/status\"");
    var visit = rig.kiosk().visits().current().id();
    rig.pass(Duration.ofSeconds(31));
    assertThat(rig.browser().get("/technician/status")).contains(HOME);
    assertThat(rig.kiosk().visits().isCurrent(visit)).isFalse();
  }

  @Test
  void anIdleTechnicianIsSentHome() throws Exception {
    rig.enter();
    var visit = rig.kiosk().visits().current().id();
    rig.pass(Duration.ofSeconds(81));
    assertThat(rig.isOver(visit)).isTrue();
    assertThat(rig.browser().get("/technician")).contains(HOME);
  }

  @Test
  void aPageOfAnotherVisitOrOfNoneChangesNothing() throws Exception {
    rig.enter();
    assertThat(rig.foreign("/technician/restart", Optional.empty())).isEqualTo("303 /home");
    assertThat(rig.foreign("/technician", Optional.empty())).isEqualTo("303 /home");
    assertThat(rig.foreign("/technician/restart", Optional.of("0011223344556677")))
        .isEqualTo("303 /home");
    assertThat(rig.browser().get("/technician/status"))
        .contains("data-path=\"/technician/status\"");
    assertThat(rig.restarted.await(2, TimeUnit.SECONDS)).isFalse();
  }
}
