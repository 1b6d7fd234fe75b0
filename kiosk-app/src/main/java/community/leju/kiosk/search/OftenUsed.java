package community.leju.kiosk.search;

import community.leju.content.guide.Service;
import community.leju.content.item.Item;
import community.leju.content.item.Language;
import community.leju.content.render.Segmenter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words to begin with, out of the titles that are on show. */
final class OftenUsed {
  static final int MOST_WORDS = 12;

  /** Say how, not what. */
  private static final Set<String> SAY_NOTHING =
      Set.of(
          "关于", "通知", "公告", "公示", "公开", "通告", "提示", "开始", "开展", "办理", "申请", "申领", "开具", "年度", "情况",
          "进行", "服务", "工作", "有关", "征求意见", "居委会", "居民委员会", "街道", "居民", "社区", "本月", "使用情况", "安排",
          "调整", "the", "and", "for", "with", "your", "from", "this", "that", "notice", "about");

  private OftenUsed() {}

  /** The word of the most titles first; each further one is of a title that has none yet. */
  static List<String> of(List<Item> items, Language language, Segmenter segmenter) {
    var titles = new LinkedHashMap<String, Set<Item>>();
    for (var item : items) {
      words(item.title().in(language), language, segmenter)
          .forEach(word -> titles.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(item));
    }
    var words = new ArrayList<String>();
    var said = new HashSet<Item>();
    titles.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -weight(entry)))
        .forEach(entry -> {
          if (words.size() < MOST_WORDS && !said.containsAll(entry.getValue())) {
            words.add(entry.getKey());
            said.addAll(entry.getValue());
          }
        });
    return words;
  }

  /** Services are what people come for; a longer word says more. */
  private static int weight(Map.Entry<String, Set<Item>> entry) {
    int titles = entry.getValue().stream().mapToInt(one -> one instanceof Service ? 3 : 2).sum();
    return 10 * titles + entry.getKey().length();
  }

  private static List<String> words(String title, Language language, Segmenter segmenter) {
    var pieces =
        language == Language.ZH
            ? segmenter.pieces(title).stream().map(OftenUsed::han).toList()
            : Arrays.asList(title.split("[^\\p{L}]+"));
    int least = language == Language.ZH ? 2 : 4;
    return pieces.stream()
        .filter(word -> word.length() >= least && word.length() <= 12)
        .filter(word -> !SAY_NOTHING.contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** A piece takes marks and digits along; a word that needs them is no word to begin with. */
  private static String han(String piece) {
    return piece.chars().allMatch(Character::isIdeographic) ? piece : "";
  }
}
