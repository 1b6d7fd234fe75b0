package community.leju.kiosk.typing;

import community.leju.content.item.Item;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Names that the shelf itself says: what its items are called, and the roads and estates in them.
 */
final class PlaceNames {
  private static final int LONGEST_TITLE = 10;

  /** What is said once may be a piece of a sentence that ends like a road. */
  private static final int LEAST_SAID = 2;

  private static final int MOST_NAMES = 5_000;

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:^|[^\\p{IsHan}]|[东南西北]至|[在沿从到至由与和说是住])"
              + "(\\p{IsHan}{2,5}?(?:路|街|弄|巷|坊|苑|新村|花园|小区|公寓|家园|大厦|广场))");

  private PlaceNames() {}

  static Set<String> of(Collection<? extends Item> items) {
    var names = new TreeSet<String>();
    var said = new TreeMap<String, Integer>();
    for (var item : items) {
      if (item.title().zh().length() <= LONGEST_TITLE) {
        names.add(item.title().zh());
      }
      item.words().forEach(text -> count(text.zh(), said));
    }
    said.forEach((name, times) -> {
      if (times >= LEAST_SAID && names.size() < MOST_NAMES) {
        names.add(name);
      }
    });
    return names;
  }

  private static void count(String text, Map<String, Integer> said) {
    var place = PLACE.matcher(text);
    while (place.find()) {
      said.merge(place.group(1), 1, Integer::sum);
    }
  }
}
