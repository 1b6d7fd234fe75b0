package community.leju.kiosk.notice;

import community.leju.content.bulletin.Bulletin;
import community.leju.content.item.Text;
import community.leju.kiosk.page.NoticesView.Chip;
import community.leju.kiosk.page.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The categories in use on a board: the most frequent ones, and 其他 for the rest. The authors'
 * Chinese word is the category, in whatever language it is shown.
 */
final class Categories {
  static final String FIELD = "category";
  static final int MOST = 8;

  /** No author's word: a word is never one star. */
  private static final String OTHER = "*";

  private final List<Bulletin> notices;
  private final String path;
  private final Map<String, Text> shown = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  Categories(List<Bulletin> notices, String path) {
    this.notices = notices;
    this.path = path;
    var names = new LinkedHashMap<String, Text>();
    for (var notice : notices) {
      var name = notice.category().zh().strip();
      if (!name.isEmpty()) {
        counts.merge(name, 1, Integer::sum);
        names.merge(name, notice.category(), (one, other) -> one.en() == null ? other : one);
      }
    }
    names.entrySet().stream()
        .sorted((one, other) -> count(other.getKey()) - count(one.getKey()))
        .limit(MOST)
        .forEach(entry -> shown.put(entry.getKey(), entry.getValue()));
  }

  /** The address of a board's category; of the whole board where it is empty. */
  static String path(String board, String category) {
    return category.isEmpty()
        ? board
        : board + "?" + FIELD + "=" + URLEncoder.encode(category, StandardCharsets.UTF_8);
  }

  /** The notices of a category; all where none is chosen or nobody uses it any more. */
  List<Bulletin> in(String category) {
    return isChosen(category)
        ? notices.stream().filter(notice -> keyOf(notice).equals(category)).toList()
        : notices;
  }

  /** None where they would not divide anything. */
  List<Chip> chips(String category, Words words) {
    var chips = new ArrayList<Chip>();
    shown.forEach(
        (name, text) -> chips.add(chip(name, words.of(text), count(name), name.equals(category))));
    int others = (int) notices.stream().filter(one -> keyOf(one).equals(OTHER)).count();
    if (others > 0) {
      chips.add(chip(OTHER, words.of("notices.other"), others, OTHER.equals(category)));
    }
    return chips.size() < 2 ? List.of() : chips;
  }

  /** A second touch on the chosen one shows all again. */
  private Chip chip(String key, String label, int count, boolean chosen) {
    return new Chip(chosen ? path : path(path, key), label, count, chosen);
  }

  private boolean isChosen(String category) {
    return notices.stream().anyMatch(notice -> keyOf(notice).equals(category));
  }

  private String keyOf(Bulletin notice) {
    var name = notice.category().zh().strip();
    return shown.containsKey(name) ? name : OTHER;
  }

  private int count(String name) {
    return counts.getOrDefault(name, 0);
  }
}
