package community.leju.kiosk.typing;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a word list in the form that Rime's dictionaries have: a head that ends with a line of
 * three dots, then a word a line with its syllables and its weight, separated by tabs.
 */
final class Dictionary {
  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_WORDS = 500_000;
  private static final long MOST_WEIGHT = 1L << 40;

  private Dictionary() {}

  /**
   * Reads the words.
   *
   * @throws Failure with the file and the line, where it is no such list
   */
  static List<Lexicon.Word> read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new Failure(file + ": larger than " + (MOST_BYTES >> 20) + " MB");
    }
    var words = new ArrayList<Lexicon.Word>(80_000);
    try (var reader = Files.newBufferedReader(file)) {
      boolean inHead = true;
      int number = 0;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (inHead) {
          inHead = !line.equals("...");
        } else if (!line.isBlank() && line.charAt(0) != '#') {
          words.add(word(line, file, number));
          if (words.size() > MOST_WORDS) {
            throw new Failure(file + ": more than " + MOST_WORDS + " words");
          }
        }
      }
    }
    if (words.isEmpty()) {
      throw new Failure(file + ": no word after a line of three dots");
    }
    return words;
  }

  private static Lexicon.Word word(String line, Path file, int number) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    var spelling = first < 1 ? "" : line.substring(first + 1, second < 0 ? line.length() : second);
    if (!isSpelling(spelling)) {
      throw new Failure(file + ":" + number + ": no word with its syllables");
    }
    return new Lexicon.Word(
        line.substring(0, first),
        spelling,
        second < 0 ? 0 : weight(line.substring(second + 1), file, number),
        false);
  }

  private static boolean isSpelling(String spelling) {
    boolean inSyllable = false;
    int syllables = 0;
    for (int i = 0; i < spelling.length(); i++) {
      char c = spelling.charAt(i);
      boolean isLetter = c >= 'a' && c <= 'z';
      if (!isLetter && (c != ' ' || !inSyllable)) {
        return false;
      }
      if (isLetter && !inSyllable) {
        syllables++;
      }
      inSyllable = isLetter;
    }
    return inSyllable && syllables <= Lexicon.LONGEST;
  }

  private static long weight(String digits, Path file, int number) {
    try {
      long weight = Long.parseLong(digits.strip());
      if (weight >= 0 && weight <= MOST_WEIGHT) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Failure(file + ":" + number + ": '" + digits + "' is no weight");
  }
}
