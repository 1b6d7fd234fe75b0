package community.leju.hardware.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteadyTest {
  private static final Instant THEN = Instant.parse("2026-11-24T01:00:00Z");
  private static final DeviceHealth READY = DeviceHealth.ready(Device.PRINTER, THEN);
  private static final DeviceHealth GONE =
      DeviceHealth.alarm(Device.PRINTER, Reason.ABSENT, THEN.plusSeconds(5));
  private static final DeviceHealth SILENT =
      DeviceHealth.alarm(Device.PRINTER, Reason.SILENT, THEN.plusSeconds(9));
  private static final DeviceHealth OPEN = DeviceHealth.alarm(Device.DOOR, Reason.DOOR_OPEN, THEN);
  private static final DeviceHealth SHUT = DeviceHealth.ready(Device.DOOR, THEN.plusSeconds(1));

  private final Steady steady = new Steady();

  private List<DeviceHealth> at(int seconds, DeviceHealth... now) {
    return steady.take(List.of(now), seconds * 1_000_000_000L);
  }

  @Test
  void aReconnectOfSomeSecondsIsNoNews() {
    assertThat(at(0, READY)).containsExactly(READY);
    assertThat(at(5, GONE)).containsExactly(READY);
    assertThat(at(7, READY)).containsExactly(READY);
    assertThat(at(16, GONE)).containsExactly(READY);
  }

  @Test
  void whatStandsCountsFromWhenItBegan() {
    at(0, READY);
    at(5, GONE);
    assertThat(at(14, GONE)).containsExactly(READY);
    assertThat(at(15, GONE)).containsExactly(GONE);
  }

  @Test
  void anotherTroubleStandsForItself() {
    at(0, READY);
    at(5, GONE);
    assertThat(at(14, SILENT)).containsExactly(READY);
    assertThat(at(24, SILENT)).containsExactly(SILENT);
  }

  @Test
  void anOpenDoorCountsAtOnceAndAShutOneOnceItStays() {
    assertThat(at(0, SHUT)).containsExactly(SHUT);
    assertThat(at(1, OPEN)).containsExactly(OPEN);
    assertThat(at(2, SHUT)).containsExactly(OPEN);
    assertThat(at(3, OPEN)).containsExactly(OPEN);
    assertThat(at(4, SHUT)).containsExactly(OPEN);
    assertThat(at(14, SHUT)).containsExactly(SHUT);
  }

  @Test
  void ofADeviceThatOnlyBeginsNothingIsSaid() {
    assertThat(at(0, SILENT)).isEmpty();
    assertThat(at(9, SILENT)).isEmpty();
    assertThat(at(10, SILENT)).containsExactly(SILENT);
  }

  @Test
  void eachDeviceIsOnItsOwnAndOneThatIsNotAskedStaysAsItWas() {
    at(0, READY, SHUT);
    at(5, GONE, SHUT);
    assertThat(at(15, GONE)).containsExactlyInAnyOrder(GONE, SHUT);
  }
}
