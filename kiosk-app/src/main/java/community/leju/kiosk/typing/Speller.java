package community.leju.kiosk.typing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** How a word is spelt that no dictionary has: by the words and characters it is made of. */
final class Speller {
  private static final int LONGEST_PART = 4;

  private final Map<String, Lexicon.Word> best = new HashMap<>();

  Speller(List<Lexicon.Word> words) {
    for (var word : words) {
      best.merge(word.text(), word, (one, other) -> other.weight() > one.weight() ? other : one);
    }
  }

  /** The syllables, longest known parts first; empty where a character has none. */
  Optional<String> spell(String text) {
    var spelling = new StringJoiner(" ");
    var parts = new ArrayList<String>();
    for (int at = 0; at < text.length(); at += parts.getLast().length()) {
      var part = partAt(text, at);
      if (part == null) {
        return Optional.empty();
      }
      parts.add(part.text());
      spelling.add(part.spelling());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(spelling.toString());
  }

  private Lexicon.@org.jspecify.annotations.Nullable Word partAt(String text, int at) {
    for (int end = Math.min(text.length(), at + LONGEST_PART); end > at; end--) {
      var word = best.get(text.substring(at, end));
      if (word != null) {
        return word;
      }
    }
    return null;
  }
}
