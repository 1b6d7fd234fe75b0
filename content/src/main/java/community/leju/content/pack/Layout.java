package community.leju.content.pack;

import community.leju.content.catalogue.Catalogue;
import community.leju.content.item.Kind;
import community.leju.content.item.Scope;
import community.leju.content.submission.Form;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The names of a pack's folders and files, for reader and writer alike. */
final class Layout {
  static final int FORMAT_VERSION = 1;
  static final String HEADER = "pack.yaml";
  static final String ENGLISH = ".en.md";

  /** The field of one picture; several stand in a list, {@code pictures}. */
  static final String PHOTO = "photo";

  static final int MOST_FILES = 5_000;
  static final int MOST_TEXT_BYTES = 1 << 20;
  static final int MOST_PICTURE_BYTES = 12 << 20;

  private static final Set<String> PROSE = Set.of("bulletin", "rulebook");
  private static final Set<String> STREETS_OWN =
      Set.of("street", "designation", "staffing", Form.KIND);
  private static final Set<String> COMMITTEES_OWN =
      Set.of(
          "committee",
          "organisation",
          "sub-committee",
          "floor-plan",
          "grid-map",
          "finance",
          "roster");
  private static final Set<String> ONCE = Set.of("street", "committee", "organisation");
  private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg");
  private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private Layout() {}

  static List<String> kinds() {
    return Stream.concat(Catalogue.kinds().stream().map(Kind::name), Stream.of(Form.KIND)).toList();
  }

  /** Whether its items are written as Markdown with front matter; their prose is {@code body}. */
  static boolean isProse(String kind) {
    return PROSE.contains(kind);
  }

  static String extension(String kind) {
    return isProse(kind) ? ".md" : ".yaml";
  }

  static boolean belongs(String kind, Scope scope) {
    return scope.isStreet() ? !COMMITTEES_OWN.contains(kind) : !STREETS_OWN.contains(kind);
  }

  static boolean isOnce(String kind) {
    return ONCE.contains(kind);
  }

  static boolean isPicture(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return PICTURES.stream().anyMatch(lower::endsWith);
  }

  /** What file managers leave behind on every stick; never read. */
  static boolean isLitter(String name) {
    return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
  }
}
