package community.leju.agent.hub;

import community.leju.content.device.DeviceReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** The devices' health over the line to the hub. */
public final class DeviceLine {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_ANSWER_BYTES = 4096;

  private final HubLine line;
  private final Clock clock;

  public DeviceLine(HubLine line, Clock clock) {
    this.line = line;
    this.clock = clock;
  }

  /** Puts the whole of it. The same may be put any number of times. */
  public DeviceAnswer put(DeviceReport report) throws IOException {
    var body = JsonMapper.shared().writeValueAsBytes(report.toJson(clock.instant()));
    var request = Transport.Request.of("PUT", "/kiosk/devices", HubLine.JSON, body, PATIENCE);
    var answer = line.exchange(request, MOST_ANSWER_BYTES, "devices");
    return switch (answer.status()) {
      case 204 -> new DeviceAnswer.Taken();
      case 400, 401, 403, 404, 413, 422 -> new DeviceAnswer.Refused(answer.reason());
      default -> throw new HubUnreachable("status " + answer.status() + " for devices");
    };
  }
}
