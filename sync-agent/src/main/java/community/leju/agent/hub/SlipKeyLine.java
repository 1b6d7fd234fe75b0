package community.leju.agent.hub;

import community.leju.content.item.InvalidDocument;
import community.leju.content.submission.SlipKeys;
import java.io.IOException;
import java.util.Optional;

/** The keys of the street's slips, over the line to the hub. */
public final class SlipKeyLine {
  private final HubLine line;

  public SlipKeyLine(HubLine line) {
    this.line = line;
  }

  /** What came, and by which name it is the same another time. */
  public record Heard(SlipKeys keys, String tag) {}

  /**
   * Asks for all keys.
   *
   * @param tag of what was heard last; empty for nothing
   * @return empty where that is still so, and from a hub that tells none
   */
  public Optional<Heard> ask(String tag) throws IOException {
    var get = Transport.Request.get("/kiosk/slip-keys", HubLine.REQUEST);
    var request = tag.isEmpty() ? get : get.with("If-None-Match", tag);
    var answer = line.exchange(request, SlipKeys.MOST_BYTES, "slip keys");
    return switch (answer.status()) {
      case 200 -> Optional.of(new Heard(keys(answer), answer.tag().orElse("")));
      case 304, 404 -> Optional.empty();
      default ->
          throw new HubUnreachable(
              "status " + answer.status() + " for slip keys: " + answer.reason());
    };
  }

  private static SlipKeys keys(HubLine.Reply answer) throws IOException {
    try {
      return SlipKeys.read(answer.object());
    } catch (InvalidDocument e) {
      throw new HubUnreachable("what came is no list of slip keys: " + e.getMessage());
    }
  }
}
