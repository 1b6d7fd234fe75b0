package community.leju.agent.hub;

import community.leju.content.item.InvalidDocument;
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

  /** What came, and by which name it is the same another time. */
  public record Heard(LeaseNews news, String tag) {}

  /**
   * Tells the hub, and hears it. The same may be told any number of times.
   *
   * @param tag of what was heard last; empty for nothing
   * @return empty where that is still so, and from a hub that leases nothing
   */
  public Optional<Heard> tell(LeaseReport report, String tag) throws IOException {
    var body = JsonMapper.shared().writeValueAsBytes(report.toJson());
    var put = Transport.Request.of("PUT", "/kiosk/leases", HubLine.JSON, body, HubLine.REQUEST);
    var request = tag.isEmpty() ? put : put.with("If-None-Match", tag);
    var answer = line.exchange(request, HubLine.MOST_ANSWER_BYTES, "leases");
    return switch (answer.status()) {
      case 200 -> Optional.of(new Heard(news(answer), answer.tag().orElse("")));
      case 304, 404, 405 -> Optional.empty();
      default ->
          throw new HubUnreachable("status " + answer.status() + " for leases: " + answer.reason());
    };
  }

  private static LeaseNews news(HubLine.Reply answer) throws IOException {
    try {
      return LeaseNews.read(answer.object());
    } catch (InvalidDocument e) {
      throw new HubUnreachable("what came is no news of leases: " + e.getMessage());
    }
  }
}
