package community.leju.agent.hub;

import community.leju.agent.hub.Transport.Request;
import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.item.InvalidDocument;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls for staff over the line to the hub. Somebody stands and waits: an exchange that takes
 * longer than some seconds has failed.
 */
public final class CallLine {
  private static final Duration PATIENCE = Duration.ofSeconds(4);
  private static final int MOST_ANSWER_BYTES = 4096;

  private final HubLine line;
  private final Clock clock;

  public CallLine(HubLine line, Clock clock) {
    this.line = line;
    this.clock = clock;
  }

  /** Puts a call. The same one may be put any number of times. */
  public CallAnswer put(Call call) throws IOException {
    var body = JsonMapper.shared().writeValueAsBytes(call.toJson(clock.instant()));
    return ask(call.id(), Request.of("PUT", path(call.id()), HubLine.JSON, body, PATIENCE));
  }

  /** How it stands. */
  public CallAnswer ask(CallId id) throws IOException {
    return ask(id, Request.get(path(id), PATIENCE));
  }

  /** Nobody is wanted any more. */
  public CallAnswer withdraw(CallId id) throws IOException {
    return ask(id, new Request("DELETE", path(id), Map.of(), Transport.NOTHING, PATIENCE));
  }

  private static String path(CallId id) {
    return "/kiosk/calls/" + id.hex();
  }

  private CallAnswer ask(CallId id, Request request) throws IOException {
    var answer = line.exchange(request, MOST_ANSWER_BYTES, "call " + id);
    return switch (answer.status()) {
      case 200, 201 -> new CallAnswer.Known(state(answer));
      case 404 -> new CallAnswer.Unknown();
      case 400, 401, 403, 410, 413, 422, 429 -> new CallAnswer.Refused(answer.reason());
      default -> throw new HubUnreachable("status " + answer.status() + " for call " + id);
    };
  }

  private CallState state(HubLine.Reply answer) throws IOException {
    try {
      return CallState.read(answer.object(), clock.instant());
    } catch (InvalidDocument e) {
      throw new HubUnreachable("what came is no call's state: " + e.getMessage());
    }
  }
}
