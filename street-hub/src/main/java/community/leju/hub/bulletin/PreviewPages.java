package community.leju.hub.bulletin;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.item.ItemRef;
import community.leju.content.render.Renderer;
import community.leju.content.signing.Bytes;
import community.leju.hub.staff.Caller;
import community.leju.hub.staff.Console;
import community.leju.hub.staff.Permission;
import community.leju.hub.web.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** The editor's live preview: whatever is typed so far, drawn as the kiosk would. */
public final class PreviewPages {
  private static final int MOST_FORM_BYTES = 1 << 20;

  private final Preview preview;
  private final BulletinRules rules;
  private final Clock clock;
  private final ZoneId zone;

  public PreviewPages(Preview preview, Clock clock, ZoneId zone) {
    this.preview = preview;
    this.rules = new BulletinRules(zone);
    this.clock = clock;
    this.zone = zone;
  }

  /** Adds the addresses. */
  public void addTo(Console console) {
    console.routes().get("/render.css", exchange -> style());
    console.post("/bulletins/preview", MOST_FORM_BYTES, Permission.WRITE, this::draw);
  }

  /** The kiosk's own style sheet, out of the renderer's package. */
  private static Answer style() {
    return new Answer.Body(
        200,
        "text/css; charset=utf-8",
        Bytes.of(Renderer.style().getBytes(StandardCharsets.UTF_8)),
        Map.of("Cache-Control", "no-cache"));
  }

  private Answer draw(Caller caller) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var fields = BulletinForm.of(caller.exchange().form());
    var ref = new ItemRef(caller.account().scope(), Bulletin.KIND.name(), "preview");
    // A last day before the first is being typed: without it there is still something to see.
    var html =
        rules
            .check(ref, fields.patched(today, fields.until()))
            .bulletin()
            .or(() -> rules.check(ref, fields.patched(today, "")).bulletin())
            .map(bulletin -> preview.page(bulletin, Optional.empty(), caller.say().language()))
            .orElse("");
    return new Answer.Body(
        200,
        "text/html; charset=utf-8",
        Bytes.of(html.getBytes(StandardCharsets.UTF_8)),
        Map.of("Cache-Control", "no-store"));
  }
}
