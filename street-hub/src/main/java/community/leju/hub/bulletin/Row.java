package community.leju.hub.bulletin;

import community.leju.hub.review.Entry;
import community.leju.hub.web.Say;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One line of a list of items. */
public record Row(
    long id,
    String title,
    String kind,
    String scope,
    String state,
    String stateName,
    boolean onScreens,
    String at) {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  static Row of(Entry entry, String scope, Say say, ZoneId zone) {
    return new Row(
        entry.id(),
        entry.title(),
        kindName(entry.ref().kind(), say),
        scope,
        entry.state().name().toLowerCase(Locale.ROOT),
        say.of(entry.state().title()),
        entry.isOnScreens(),
        AT.format(entry.updatedAt().atZone(zone)));
  }

  /** The same line, with another word for how it stands. */
  Row standing(String name) {
    return new Row(id, title, kind, scope, state, name, onScreens, at);
  }

  private static String kindName(String kind, Say say) {
    return switch (kind) {
      case "bulletin" -> say.of("公告", "Bulletin");
      case "committee" -> say.of("居委会资料", "Committee");
      case "street" -> say.of("街道资料", "Street");
      case "service" -> say.of("服务事项", "Service");
      case "rulebook" -> say.of("制度", "Rulebook");
      case "deliberation" -> say.of("议题", "Topic");
      case "joint-meeting" -> say.of("联席会议", "Joint meeting");
      case "shared-resource" -> say.of("共享资源", "Shared resource");
      case "neighbour-point" -> say.of("睦邻点", "Neighbour point");
      case "volunteer-project" -> say.of("志愿项目", "Volunteers' project");
      default -> kind;
    };
  }
}
