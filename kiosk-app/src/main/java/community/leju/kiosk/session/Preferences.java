package community.leju.kiosk.session;

import community.leju.content.item.Language;
import java.util.EnumSet;
import java.util.Set;

/** How this person wants to read. */
public record Preferences(Language language, Set<Way> ways) {
  /** How a screen greets the next person. */
  public static final Preferences DEFAULT = new Preferences(Language.ZH, Set.of());

  /** What can be switched on, each by itself. */
  public enum Way {
    LARGE,
    CONTRAST,
    /** Everything that is touched lies in the lower half, for who sits. */
    LOW,
    /** Every page is read aloud as it comes, and what the keyboard is on. */
    ALOUD
  }

  /** Copies the ways. */
  public Preferences {
    ways = Set.copyOf(ways);
  }

  public boolean has(Way way) {
    return ways.contains(way);
  }

  public Preferences toggle(Way way) {
    var changed = EnumSet.noneOf(Way.class);
    changed.addAll(ways);
    if (!changed.remove(way)) {
      changed.add(way);
    }
    return new Preferences(language, changed);
  }

  public Preferences toggleLanguage() {
    return new Preferences(language == Language.ZH ? Language.EN : Language.ZH, ways);
  }
}
