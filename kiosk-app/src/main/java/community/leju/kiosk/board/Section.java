package community.leju.kiosk.board;

import community.leju.kiosk.page.Icon;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A board (栏目): what one tile leads to. The first five are the policy's fixed disclosure items; any
 * other is shown only where something is on it.
 */
public enum Section {
  PROFILE(1, Icon.HOUSE, "amber", "/profile"),
  ORGANISATION(2, Icon.PERSON, "plum", "/organisation"),
  PLACE(3, Icon.PLACE, "moss", "/place"),
  GUIDE(4, Icon.STEPS, "pine", "/guide"),
  NOTICES(5, Icon.LETTER, "indigo", "/notices"),
  FINANCE(0, Icon.BAG, "amber", "/finance"),
  ROSTER(0, Icon.CLOCK, "pine", "/roster"),
  RULEBOOK(0, Icon.LETTER, "plum", "/rulebook"),
  ACCESS(0, Icon.CHECK, "indigo", "/access"),
  EMERGENCY(0, Icon.WARNING, "amber", ""),
  DELIBERATION(0, Icon.MEGAPHONE, "plum", ""),
  SHARING(0, Icon.SHIELD, "moss", ""),
  VOLUNTEER(0, Icon.PERSON, "moss", ""),
  DESIGNATION(0, Icon.STEPS, "indigo", ""),
  STAFFING(0, Icon.PERSON, "pine", "");

  private final int item;
  private final Icon icon;
  private final String hue;
  private final String ownPath;

  Section(int item, Icon icon, String hue, String ownPath) {
    this.item = item;
    this.icon = icon;
    this.hue = hue;
    this.ownPath = ownPath;
  }

  /** The number of the disclosure item (公示 ① to ⑤), or 0. */
  public int item() {
    return item;
  }

  public Icon icon() {
    return icon;
  }

  /** The category's colour. */
  public String hue() {
    return hue;
  }

  /** In words: {@code section.<key>.title} and {@code .about}; in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where its tile leads. */
  public String path() {
    return ownPath.isEmpty() ? genericPath() : ownPath;
  }

  /** The address that every board has; of an empty one, it says whom to ask. */
  String genericPath() {
    return "/section/" + key();
  }

  /** The five disclosure items, in their order. */
  static List<Section> fixed() {
    return Arrays.stream(values())
        .filter(one -> one.item > 0)
        .sorted(Comparator.comparingInt(Section::item))
        .toList();
  }

  /** The kinds of items on it, in their order. */
  public List<String> kinds() {
    return switch (this) {
      case PROFILE -> List.of("committee");
      case ORGANISATION -> List.of("organisation", "sub-committee");
      case PLACE -> List.of("floor-plan", "grid-map");
      case GUIDE -> List.of("service");
      case NOTICES -> List.of("bulletin");
      case FINANCE -> List.of("finance");
      case ROSTER -> List.of("roster");
      case RULEBOOK -> List.of("rulebook");
      case ACCESS -> List.of("access-list");
      case EMERGENCY -> List.of("emergency-plan");
      case DELIBERATION -> List.of("deliberation", "joint-meeting");
      case SHARING -> List.of("shared-resource", "neighbour-point");
      case VOLUNTEER -> List.of("volunteer-project");
      case DESIGNATION -> List.of("designation");
      case STAFFING -> List.of("staffing");
    };
  }

  public static Optional<Section> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** The board that items of that kind stand on. */
  public static Optional<Section> ofKind(String kind) {
    return Arrays.stream(values()).filter(one -> one.kinds().contains(kind)).findFirst();
  }
}
