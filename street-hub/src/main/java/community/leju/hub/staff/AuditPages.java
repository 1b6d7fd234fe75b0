package community.leju.hub.staff;

import community.leju.content.item.Text;
import community.leju.hub.audit.AuditLog;
import community.leju.hub.pages.Pages;
import community.leju.hub.web.Answer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The audit log, for managers. */
public final class AuditPages {
  private static final int MOST_LINES = 200;

  private final AuditLog audit;
  private final Pages pages;
  private final DateTimeFormatter times;

  /** One line as the page shows it. */
  public record Row(String at, String subject, String action, String object, String result) {}

  public AuditPages(AuditLog audit, Pages pages, ZoneId zone) {
    this.audit = audit;
    this.pages = pages;
    this.times =
        DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", java.util.Locale.ROOT).withZone(zone);
  }

  /** Adds the page. */
  public void addTo(Console console) {
    console.entry("/audit", Text.of("操作记录", "Audit log"), Permission.AUDIT);
    console.get("/audit", Permission.AUDIT, this::list);
  }

  private Answer list(Caller caller) {
    var rows =
        audit.newest(MOST_LINES).stream()
            .map(line ->
                new Row(
                    times.format(line.at()),
                    line.subject(),
                    line.action(),
                    line.object(),
                    line.result()))
            .toList();
    return Answer.page(pages.audit(caller.frame(), rows));
  }
}
