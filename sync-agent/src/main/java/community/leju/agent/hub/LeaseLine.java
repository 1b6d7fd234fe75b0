package community.leju.agent.hub;

import community.leju.content.lease.LeaseNews;
import community.leju.content.lease.LeaseReport;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Leases over the line to the hub. */
public final class LeaseLine {
  private final HubLine line;

  public LeaseLine(HubLine line) {
    this.line = line;
  }

  /** Tells the hub, and hears it. The same may be told any number of times. */
  public Optional<Tagged<LeaseNews>> tell(LeaseReport report, String tag) throws IOException {
    var body = JsonMapper.shared().writeValueAsBytes(report.toJson());
    var put = Transport.Request.of("PUT", "/kiosk/leases", HubLine.JSON, body, HubLine.REQUEST);
    var question = new Tagged.Question<>(put, HubLine.MOST_ANSWER_BYTES, "leases", LeaseNews::read);
    return Tagged.ask(line, question, tag);
  }
}
