package community.leju.agent;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.agent.device.Reporter;
import community.leju.agent.testing.EnrolledKiosk;
import community.leju.content.device.DeviceReport;
import community.leju.content.device.DeviceStanding;
import community.leju.content.device.Opening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceTest {
  private static final Instant BEGINNING = EnrolledKiosk.BEGINNING;
  private static final Set<String> FITTED = Set.of("printer", "door");

  @TempDir Path folder;

  private EnrolledKiosk kiosk;

  @BeforeEach
  void enrol() throws IOException {
    kiosk = new EnrolledKiosk(folder);
  }

  @AfterEach
  void end() {
    kiosk.close();
  }

  private void put(String device, String state, String reason) {
    var one = new DeviceStanding(device, state, reason, kiosk.clock.instant());
    kiosk.screen().devices().put(FITTED, List.of(one));
  }

  private void printer(boolean ready) {
    put("printer", ready ? "ready" : "alarm", ready ? "none" : "media-empty");
  }

  private void door(boolean open) {
    put("door", open ? "alarm" : "ready", open ? "door-open" : "none");
  }

  private List<DeviceReport> reports() {
    return kiosk.hub().reports();
  }

  private void forward(Duration by) {
    kiosk.clock.forward(by);
  }

  @Test
  void aChangeIsToldOnceAndWholly() {
    assertThat(kiosk.agent().report()).isEmpty();
    assertThat(reports()).as("nothing is known yet").isEmpty();
    printer(true);
    door(false);
    forward(Duration.ofSeconds(30));
    kiosk.agent().report();
    kiosk.agent().report();
    assertThat(reports()).hasSize(1);
    assertThat(reports().getFirst().devices())
        .containsExactly(
            new DeviceStanding("door", "ready", "none", BEGINNING),
            new DeviceStanding("printer", "ready", "none", BEGINNING));
    printer(false);
    kiosk.agent().report();
    assertThat(reports()).hasSize(2);
    assertThat(reports().getLast().devices().getLast().reason()).isEqualTo("media-empty");
  }

  @Test
  void onlyTheLatestIsToldWhenTheLineComesBack() throws IOException {
    kiosk.hub().close();
    for (int i = 0; i < 20; i++) {
      printer(i % 2 == 0);
      forward(Duration.ofMinutes(1));
      assertThat(kiosk.agent().report()).contains(Reporter.RETRY);
    }
    kiosk.anotherHub();
    assertThat(kiosk.agent().report()).isEmpty();
    assertThat(reports()).hasSize(1);
    assertThat(reports().getFirst().devices())
        .containsExactly(
            new DeviceStanding(
                "printer", "alarm", "media-empty", BEGINNING.plus(Duration.ofMinutes(19))));
  }

  @Test
  void aDoorThatWasOpenedAndClosedWithoutALineIsStillTold() throws IOException {
    door(false);
    kiosk.agent().report();
    assertThat(reports().getLast().opening()).isEmpty();
    kiosk.hub().close();
    forward(Duration.ofHours(1));
    door(true);
    forward(Duration.ofMinutes(2));
    door(false);
    forward(Duration.ofMinutes(2));
    door(true);
    forward(Duration.ofMinutes(3));
    door(false);
    kiosk.restart();
    assertThat(kiosk.agent().report()).contains(Reporter.RETRY);
    forward(Duration.ofHours(9));
    kiosk.anotherHub();
    kiosk.agent().report();
    assertThat(reports()).hasSize(1);
    var opened = BEGINNING.plus(Duration.ofMinutes(64));
    assertThat(reports().getFirst().opening())
        .contains(new Opening(2, opened, Optional.of(opened.plus(Duration.ofMinutes(3)))));
  }

  @Test
  void aDeviceThatComesAndGoesIsToldTwelveTimesAnHourAndTheDoorBeforeIt() {
    for (int i = 0; i < 30; i++) {
      printer(i % 2 == 0);
      kiosk.agent().report();
      forward(Duration.ofSeconds(30));
    }
    assertThat(reports()).hasSize(12);
    door(true);
    assertThat(kiosk.agent().report()).isEmpty();
    assertThat(reports()).as("the door does not wait").hasSize(13);
    printer(true);
    assertThat(kiosk.agent().report()).contains(Duration.ofMinutes(45));
    forward(Duration.ofMinutes(45));
    assertThat(kiosk.agent().report()).isEmpty();
    assertThat(reports()).hasSize(14);
  }

  @Test
  void itIsToldOnceADayAndAfterTheLineWasDown() throws IOException {
    printer(true);
    kiosk.agent().report();
    forward(Duration.ofHours(23));
    kiosk.agent().report();
    assertThat(reports()).hasSize(1);
    forward(Duration.ofHours(1));
    kiosk.agent().report();
    assertThat(reports()).hasSize(2);

    kiosk.tick();
    kiosk.hub().close();
    kiosk.tick();
    forward(Duration.ofMinutes(11));
    kiosk.anotherHub();
    kiosk.agent().report();
    assertThat(reports()).as("the line is not known to be back").isEmpty();
    kiosk.tick();
    kiosk.agent().report();
    assertThat(reports()).hasSize(1);
  }

  @Test
  void aHubThatKnowsNoDevicesIsNotAskedAgainAndAgain() {
    kiosk.hub().deviceStatus = 404;
    printer(false);
    assertThat(kiosk.agent().report()).isEmpty();
    int before = kiosk.hub().asked().size();
    kiosk.agent().report();
    assertThat(kiosk.hub().asked()).hasSize(before);
    kiosk.hub().deviceStatus = 500;
    printer(true);
    assertThat(kiosk.agent().report()).contains(Reporter.RETRY);
    kiosk.hub().deviceStatus = 204;
    kiosk.agent().report();
    assertThat(reports()).hasSize(1);
  }

  @Test
  void whatStaysAsItIsIsNotWrittenAndKeepsItsBeginning() throws Exception {
    printer(false);
    var woken = new CountDownLatch(1);
    try (var watch = kiosk.screen().onChange(woken::countDown)) {
      forward(Duration.ofHours(1));
      printer(false);
      assertThat(woken.await(1500, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(watch).isNotNull();
    }
    kiosk.agent().report();
    assertThat(reports().getFirst().devices().getFirst().since()).isEqualTo(BEGINNING);
  }

  @Test
  void whatIsNotFittedAnyMoreIsForgotten() {
    printer(false);
    door(false);
    kiosk.screen().devices().put(Set.of("door"), List.of());
    kiosk.agent().report();
    assertThat(reports().getFirst().devices())
        .extracting(DeviceStanding::device)
        .containsExactly("door");
  }
}
