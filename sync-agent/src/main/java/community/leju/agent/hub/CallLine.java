package community.leju.agent.hub;

import community.leju.content.call.Call;
import community.leju.content.call.CallId;
import community.leju.content.call.CallState;
import community.leju.content.item.InvalidDocument;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
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
    return ask(
        call.id(),
        request(call.id())
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  /** How it stands. */
  public CallAnswer ask(CallId id) throws IOException {
    return ask(id, request(id).GET());
  }

  /** Nobody is wanted any more. */
  public CallAnswer withdraw(CallId id) throws IOException {
    return ask(id, request(id).DELETE());
  }

  private HttpRequest.Builder request(CallId id) {
    return line.request("/kiosk/calls/" + id.hex()).timeout(PATIENCE);
  }

  private CallAnswer ask(CallId id, HttpRequest.Builder request) throws IOException {
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
