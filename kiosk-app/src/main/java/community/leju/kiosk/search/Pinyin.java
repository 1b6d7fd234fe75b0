package community.leju.kiosk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * All readings of a character, without tones: 重 is zhong and chong. ü is written v and, as many do,
 * u.
 *
 * <p>The library reads its table at the first question, 0.3 s of a processor; it knows nothing
 * beyond the unified ideographs of 1993, so the rarer ones are a list of our own. Not thread-safe:
 * one thread builds an index.
 */
final class Pinyin {
  private static final String[] NONE = {};

  private final Map<Integer, String[]> known = new HashMap<>(8_192);

  /** Reads our own list. */
  Pinyin() {
    try (var in =
        Objects.requireNonNull(Pinyin.class.getResourceAsStream("rare.txt"), "rare.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::learn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void learn(String line) {
    if (line.startsWith("#")) {
      return;
    }
    var words = line.split(" ", -1);
    var readings = new LinkedHashSet<String>();
    for (int i = 1; i < words.length; i++) {
      addSpellings(words[i].replace("ü", "u:"), readings);
    }
    known.put(words[0].codePointAt(0), readings.toArray(NONE));
  }

  /** The readings; none for what is no Han character, or one that nobody reads. */
  String[] of(int codePoint) {
    return codePoint < 0x3007 ? NONE : known.computeIfAbsent(codePoint, Pinyin::look);
  }

  private static String[] look(int codePoint) {
    var found =
        Character.isBmpCodePoint(codePoint)
            ? PinyinHelper.toHanyuPinyinStringArray((char) codePoint)
            : null;
    if (found == null) {
      return NONE;
    }
    var readings = new LinkedHashSet<String>();
    for (var reading : found) {
      int end = reading.length();
      boolean hasTone = end > 0 && Character.isDigit(reading.charAt(end - 1));
      addSpellings(hasTone ? reading.substring(0, end - 1) : reading, readings);
    }
    return readings.toArray(NONE);
  }

  private static void addSpellings(String reading, Set<String> to) {
    var lower = reading.toLowerCase(Locale.ROOT);
    to.add(lower.replace("u:", "v"));
    to.add(lower.replace("u:", "u"));
  }
}
