package community.leju.agent.hub;

import community.leju.content.submission.SlipKeys;
import java.io.IOException;
import java.util.Optional;

/** The keys of the street's slips, over the line to the hub. */
public final class SlipKeyLine {
  private final HubLine line;

  public SlipKeyLine(HubLine line) {
    this.line = line;
  }

  /** Asks for all keys. */
  public Optional<Tagged<SlipKeys>> ask(String tag) throws IOException {
    var get = Transport.Request.get("/kiosk/slip-keys", HubLine.REQUEST);
    var question = new Tagged.Question<>(get, SlipKeys.MOST_BYTES, "slip keys", SlipKeys::read);
    return Tagged.ask(line, question, tag);
  }
}
