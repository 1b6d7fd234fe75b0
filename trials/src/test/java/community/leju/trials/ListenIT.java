package community.leju.trials;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.store.KioskStore;
import community.leju.process.launch.Failure;
import community.leju.trials.screen.Ear;
import community.leju.trials.screen.Hands;
import community.leju.trials.screen.KioskScreen;
import community.leju.trials.stage.Door;
import community.leju.trials.stage.Loudspeaker;
import community.leju.trials.stage.Showroom;
import community.leju.trials.stage.WindowManager;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole booking by a plugged-in keyboard alone, by what is heard alone: nobody looks. */
class ListenIT {
  private static final int PORT = 8_494;
  private static final int MOST_STOPS = 60;

  @TempDir Path folder;

  private final Hands hands = new Hands();

  @Test
  void anAppointmentIsMadeWithTheScreenOff() throws Exception {
    var door = Door.own();
    var data = folder.resolve("kiosk");
    var ear = new Ear(folder.resolve("ear"));
    try (var _ = WindowManager.start(folder.resolve("openbox"));
        var speaker = Loudspeaker.start(door, folder.resolve("speaker"));
        var _ = open(door, data, ear, speaker)) {
      hands.keys(List.of(KeyEvent.VK_TAB));
      hands.keys(List.of(KeyEvent.VK_ENTER));
      ear.await("居民委员会");
      goTo(ear, "预约办理", "您要办什么");
      goTo(ear, "", "哪一天来");
      goTo(ear, "余", "几点来");
      goTo(ear, ":", "预约前");
      goTo(ear, "我已阅读并同意", "怎么称呼您");
      type(ear, "wangguilan", "王桂兰");
      ear.listen();
      hands.keys(List.of(KeyEvent.VK_SPACE));
      ear.await("王桂兰");
      ear.listen();
      hands.keys(List.of(KeyEvent.VK_ENTER));
      ear.await("联系电话");
      type(ear, "02100000108", "02100000108");
      ear.listen();
      hands.keys(List.of(KeyEvent.VK_ENTER));
      assertThat(ear.await("请核对")).isNotEmpty();
      goTo(ear, "确认预约", "预约号");
    }
    try (var store = KioskStore.openIfReady(data, Clock.systemUTC()).orElseThrow()) {
      assertThat(store.outbox().waiting().count()).isEqualTo(1);
    }
  }

  @Test
  void aChartIsHeardBoxByBox() throws Exception {
    var door = Door.own();
    var ear = new Ear(folder.resolve("ear"));
    try (var _ = WindowManager.start(folder.resolve("openbox"));
        var speaker = Loudspeaker.start(door, folder.resolve("speaker"));
        var showroom = open(door, folder.resolve("kiosk"), ear, speaker)) {
      var screen = showroom.screen();
      screen.touch(".modes button", "朗读");
      screen.touch(KioskScreen.PRESSABLE, "办事指南");
      screen.touch(KioskScreen.PRESSABLE, "生育登记");
      screen.awaitStill(KioskScreen.PRESSABLE, "看全图");
      ear.listen();
      screen.touch(KioskScreen.PRESSABLE, "看全图");
      ear.await("流程图");
      assertThat(ear.await("会用手机办吗")).contains("会: 在“随申办”里填", "不会: 带身份证到窗口");
      screen.touchHome();
      screen.touch(KioskScreen.PRESSABLE, "组织架构");
      screen.awaitStill(KioskScreen.PRESSABLE, "看全图");
      ear.listen();
      screen.touch(KioskScreen.PRESSABLE, "看全图");
      ear.await("陈淑芬");
      ear.await("社区服务站");
    }
  }

  /** Its speech program writes down what it is given. */
  private static Showroom open(Door door, Path data, Ear ear, Loudspeaker speaker)
      throws IOException {
    var settings = List.of("voice-program=" + ear.program());
    var setting = new Showroom.Setting(Showroom.demoPack(door), data, PORT, true, settings);
    return Showroom.open(door, setting, speaker.environment());
  }

  private void type(Ear ear, String keys, String echo) {
    ear.listen();
    hands.type(keys);
    ear.await(echo);
  }

  /** From stop to stop until those words are heard, and on by what is there. */
  private void goTo(Ear ear, String words, String next) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      ear.listen();
      hands.keys(List.of(KeyEvent.VK_TAB));
      if (ear.next().contains(words)) {
        ear.listen();
        hands.keys(List.of(KeyEvent.VK_ENTER));
        ear.await(next);
        return;
      }
    }
    throw new Failure("no stop says '" + words + "'");
  }
}
