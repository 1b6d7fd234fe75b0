package community.leju.kiosk.panel;

import static community.leju.kiosk.panel.PanelRig.await;
import static org.assertj.core.api.Assertions.assertThat;

import community.leju.content.alert.Alert;
import community.leju.content.alert.Severity;
import community.leju.content.call.CallState;
import community.leju.content.device.DeviceReport;
import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Opening;
import community.leju.content.item.Text;
import community.leju.hardware.panel.Input;
import community.leju.hardware.panel.Output;
import community.leju.hardware.simulator.PanelAction;
import community.leju.hardware.simulator.PanelAction.Hold;
import community.leju.hardware.simulator.PanelAction.Release;
import community.leju.kiosk.testing.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EffectsTest {
  /** The samples' moment is 10:31 at the station: it is night. */
  private static final Optional<BacklightHours> NIGHT_NOW =
      Optional.of(new BacklightHours(LocalTime.of(18, 0), LocalTime.of(6, 30)));

  /** More than one tick of the kiosk. */
  private static final int SOME_TICKS_NANOS = 1_300_000_000;

  @TempDir Path folder;

  @Test
  void theScreenIsDarkAtNightUntilSomebodyComes() throws Exception {
    try (var rig = new PanelRig(folder, NIGHT_NOW)) {
      assertThat(rig.isOn(Output.BACKLIGHT)).as("the kiosk has just begun").isTrue();
      rig.pass(Duration.ofMinutes(3));
      rig.awaitOff(Output.BACKLIGHT);

      rig.suffer(new Hold(Input.PRESENCE));
      long came = System.nanoTime();
      rig.awaitOn(Output.BACKLIGHT);
      assertThat(Duration.ofNanos(System.nanoTime() - came)).isLessThan(Duration.ofSeconds(1));
      rig.pass(Duration.ofMinutes(10));
      LockSupport.parkNanos(SOME_TICKS_NANOS);
      assertThat(rig.isOn(Output.BACKLIGHT)).as("somebody still stands there").isTrue();
      rig.suffer(new Release(Input.PRESENCE));
      LockSupport.parkNanos(SOME_TICKS_NANOS);
      assertThat(rig.isOn(Output.BACKLIGHT)).as("only stepped aside").isTrue();
      rig.pass(Presence.LINGERS);
      rig.awaitOff(Output.BACKLIGHT);

      rig.clock.forward(Duration.ofHours(8));
      rig.awaitOn(Output.BACKLIGHT);
    }
  }

  @Test
  void nobodyStandsInTheDarkWhoTouchesOrUsesTheScreen() throws Exception {
    try (var rig = new PanelRig(folder, NIGHT_NOW)) {
      rig.pass(Duration.ofMinutes(3));
      rig.awaitOff(Output.BACKLIGHT);
      rig.kiosk().visits().touch();
      rig.awaitOn(Output.BACKLIGHT);
      rig.pass(Duration.ofMinutes(2));
      rig.awaitOff(Output.BACKLIGHT);
      rig.kiosk().visits().use();
      rig.awaitOn(Output.BACKLIGHT);
    }
  }

  @Test
  void anAlertIsSeenAtNight() throws Exception {
    try (var rig = new PanelRig(folder, NIGHT_NOW)) {
      rig.pass(Duration.ofMinutes(3));
      rig.awaitOff(Output.BACKLIGHT);
      var alert = alert(rig.clock.instant());
      rig.store.show(
          Map.of(alert.targetPath(), JsonMapper.shared().writeValueAsBytes(alert.toJson())));
      rig.awaitOn(Output.BACKLIGHT);
      rig.pass(Duration.ofMinutes(30));
      LockSupport.parkNanos(SOME_TICKS_NANOS);
      assertThat(rig.isOn(Output.BACKLIGHT)).isTrue();
    }
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void thePageHearsThatSomebodyCame() throws Exception {
    try (var rig = new PanelRig(folder, Optional.empty());
        var client = HttpClient.newHttpClient()) {
      var boot = URI.create(rig.kiosk().server().bootAddress());
      var request =
          HttpRequest.newBuilder(boot.resolve("/events")).header("Cookie", boot.getQuery()).build();
      try (var lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
        rig.suffer(new Hold(Input.PRESENCE));
        assertThat(lines.anyMatch("event: present"::equals)).isTrue();
      }
      // The stream has no end: closing the client would wait for it.
      client.shutdownNow();
    }
  }

  @Test
  void presenceNeitherBeginsAVisitNorKeepsOneAlive() throws Exception {
    try (var rig = new PanelRig(folder, Optional.empty())) {
      rig.suffer(new Hold(Input.PRESENCE));
      LockSupport.parkNanos(SOME_TICKS_NANOS);
      assertThat(rig.kiosk().visits().current().used()).as("nothing to wipe").isFalse();

      new Browser(rig.kiosk().server().bootAddress()).get("/booking");
      var visit = rig.kiosk().visits().current().id();
      assertThat(rig.kiosk().visits().current().used()).isTrue();
      for (int second = 0; second < 78; second += 13) {
        rig.pass(Duration.ofSeconds(13));
        rig.suffer(new PanelAction.Press(Input.PRESENCE, 200));
        rig.suffer(new Hold(Input.PRESENCE));
        LockSupport.parkNanos(100_000_000);
      }
      rig.pass(Duration.ofSeconds(2));
      await(() -> !rig.kiosk().visits().isCurrent(visit));
    }
  }

  @Test
  void theLightBurnsWhileACallIsOpen() throws Exception {
    try (var rig = new PanelRig(folder, Optional.empty())) {
      assertThat(rig.isOn(Output.STATUS_LIGHT)).isFalse();
      rig.suffer(new PanelAction.Press(Input.CALL, 200));
      rig.awaitOn(Output.STATUS_LIGHT);
      rig.kiosk().visits().wipe();
      LockSupport.parkNanos(SOME_TICKS_NANOS);
      assertThat(rig.isOn(Output.STATUS_LIGHT)).as("whoever called has left").isTrue();
      var call = rig.kiosk().station().calls().orElseThrow().newest().orElseThrow();
      rig.store.agent().calls().heard(call, new CallState.Done(rig.clock.instant()));
      rig.awaitOff(Output.STATUS_LIGHT);
    }
  }

  @Test
  void anOpenDoorIsWrittenDownAndTheLightBurns() throws Exception {
    try (var rig = new PanelRig(folder, Optional.empty())) {
      await(() -> standing(rig, "door").equals("ready"));
      rig.suffer(new Hold(Input.DOOR));
      rig.awaitOn(Output.STATUS_LIGHT);
      await(() -> standing(rig, "door").equals("alarm"));
      var opened = rig.clock.instant();
      rig.clock.forward(Duration.ofMinutes(4));
      rig.suffer(new Release(Input.DOOR));
      LockSupport.parkNanos(SOME_TICKS_NANOS);
      assertThat(standing(rig, "door")).as("it may be rattling").isEqualTo("alarm");
      rig.pass(Duration.ofSeconds(10));
      await(() -> standing(rig, "door").equals("ready"));
      rig.awaitOff(Output.STATUS_LIGHT);
      assertThat(report(rig).opening())
          .contains(new Opening(1, opened, Optional.of(rig.clock.instant())));
    }
  }

  @Test
  void aDoorThatIsOpenForABlinkIsEvidenceToo() throws Exception {
    try (var rig = new PanelRig(folder, Optional.empty())) {
      await(() -> standing(rig, "door").equals("ready"));
      rig.suffer(new PanelAction.Press(Input.DOOR, 150));
      await(() -> report(rig).opening().isPresent());
    }
  }

  @Test
  void theContactAtTheRollIsThePrintersTrouble() throws Exception {
    try (var rig = new PanelRig(folder, Optional.empty())) {
      await(() -> standing(rig, "printer").equals("ready"));
      rig.suffer(new Hold(Input.PAPER_LOW));
      LockSupport.parkNanos(SOME_TICKS_NANOS);
      rig.pass(Duration.ofSeconds(10));
      await(() -> standing(rig, "printer").equals("warning"));
      assertThat(rig.isOn(Output.STATUS_LIGHT)).as("it still prints").isFalse();
    }
  }

  @Test
  void theCaseIsLeftLitAndWithoutALight() throws Exception {
    var rig = new PanelRig(folder, NIGHT_NOW);
    rig.pass(Duration.ofMinutes(3));
    rig.awaitOff(Output.BACKLIGHT);
    rig.suffer(new Hold(Input.DOOR));
    rig.awaitOn(Output.STATUS_LIGHT);
    try (rig) {
      rig.closeKiosk();
      assertThat(rig.isOn(Output.BACKLIGHT)).isTrue();
      assertThat(rig.isOn(Output.STATUS_LIGHT)).isFalse();
    }
  }

  private static Alert alert(Instant now) {
    return new Alert(
        "fire",
        Severity.EXTREME,
        Text.of("着火了"),
        Text.of("出事了。"),
        List.of(Text.of("走楼梯，不坐电梯")),
        Text.of(""),
        "",
        Text.of("云间街道"),
        "王秀英",
        now,
        now.plus(Duration.ofHours(2)),
        false);
  }

  private static DeviceReport report(PanelRig rig) {
    return rig.store.agent().devices().due(rig.clock.instant()).orElseThrow().report();
  }

  private static String standing(PanelRig rig, String device) {
    return rig.store
        .agent()
        .devices()
        .due(rig.clock.instant())
        .flatMap(due ->
            due.report().devices().stream()
                .filter(one -> one.device().equals(device))
                .findAny()
                .map(DeviceStanding::state))
        .orElse("");
  }
}
