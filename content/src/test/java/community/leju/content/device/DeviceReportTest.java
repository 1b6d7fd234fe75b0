package community.leju.content.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.item.InvalidDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DeviceReportTest {
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  private static DeviceStanding standing(String device, String state, String reason) {
    return new DeviceStanding(device, state, reason, NOW.minusSeconds(90));
  }

  private static DeviceReport read(String json) {
    return DeviceReport.read((ObjectNode) JsonMapper.shared().readTree(json), NOW);
  }

  @Test
  void whatIsWrittenIsReadOnTheReadersOwnClock() {
    var opening =
        new Opening(3, NOW.minusSeconds(600), Optional.of(NOW.minus(Duration.ofMinutes(8))));
    var report =
        new DeviceReport(
            List.of(standing("printer", "alarm", "media-empty"), standing("door", "ready", "none")),
            Optional.of(opening));
    var off = Duration.ofDays(400);
    var read = DeviceReport.read(report.toJson(NOW), NOW.plus(off));
    assertThat(read.devices().getFirst().since()).isEqualTo(NOW.plus(off).minusSeconds(90));
    assertThat(read.opening().orElseThrow().closedAt()).contains(NOW.plus(off).minusSeconds(480));
    assertThat(DeviceReport.read(report.toJson(NOW), NOW)).isEqualTo(report);
  }

  @Test
  void aDeviceAndAStateFromTheFutureAreTaken() {
    var report =
        read(
            """
            {"formatVersion": 2, "fan": 1, "devices": [
              {"device": "fan", "state": "dusty", "reason": "filter-9", "ageSeconds": 5, "rpm": 7}]}
            """);
    assertThat(report.devices().getFirst().reason()).isEqualTo("filter-9");
    assertThat(report.devices().getFirst().need()).isEqualTo(Need.SOON);
  }

  @Test
  void nonsenseIsRefused() {
    for (var nonsense :
        List.of(
            "{\"devices\": []}",
            "{\"formatVersion\": 1, \"devices\": [{}]}",
            "{\"formatVersion\": 1, \"devices\": [1]}",
            device("PRINTER", 1),
            device("<b>", 1),
            device("printer", -1),
            "{\"formatVersion\": 1, \"opening\": {\"number\": 0, \"openedAgeSeconds\": 1}}")) {
      assertThatThrownBy(() -> read(nonsense)).as(nonsense).isInstanceOf(InvalidDocument.class);
    }
  }

  private static String device(String name, int age) {
    return """
    {"formatVersion": 1, "devices": [
      {"device": "%s", "state": "ready", "reason": "none", "ageSeconds": %d}]}
    """
        .formatted(name, age);
  }

  @Test
  void oneDeviceIsToldOnceAndSixteenAreTheMost() {
    var twice = Collections.nCopies(2, standing("printer", "ready", "none"));
    assertThatThrownBy(() -> new DeviceReport(twice, Optional.empty()))
        .hasMessageContaining("printer twice");
    var many = Collections.nCopies(17, standing("printer", "ready", "none"));
    assertThatThrownBy(() -> new DeviceReport(many, Optional.empty())).hasMessageContaining("16");
  }

  @Test
  void theLargestReportFitsItsLimit() {
    var longest =
        java.util.stream.IntStream.range(0, DeviceReport.MOST_DEVICES)
            .mapToObj(i -> {
              var name = "%032d".formatted(i);
              return new DeviceStanding(name, name, name, Instant.EPOCH);
            })
            .toList();
    var opening = new Opening(Integer.MAX_VALUE, Instant.EPOCH, Optional.of(Instant.EPOCH));
    var report = new DeviceReport(longest, Optional.of(opening));
    assertThat(JsonMapper.shared().writeValueAsBytes(report.toJson(NOW)))
        .hasSizeLessThan(DeviceReport.MOST_BYTES);
  }
}
