import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;

/**
 * Makes the segmenter's dictionary out of jieba's: {@code java Dictionary.java FROM TO}. Of the words
 * of two, three and four characters it keeps what is in common use, and no people's names. One line
 * a length, the words sorted and without anything between, so that a reader can search in it as it
 * stands.
 */
final class Dictionary {
  private static final int SHORTEST = 2;

  /** How often a word of two, three, four characters stands in jieba's texts, at least. */
  private static final int[] LEAST = {20, 10, 10};

  private Dictionary() {}

  public static void main(String[] args) throws IOException {
    var words = new ArrayList<TreeSet<String>>();
    for (int i = 0; i < LEAST.length; i++) {
      words.add(new TreeSet<>());
    }
    for (var line : Files.readAllLines(Path.of(args[0]))) {
      // 空调 614 n: the word, how often, what part of speech.
      var parts = line.strip().split(" ");
      int size = parts[0].length() - SHORTEST;
      if (parts.length > 1 && size >= 0 && size < LEAST.length
          && parts[0].chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF)
          && Integer.parseInt(parts[1]) >= LEAST[size]
          && !(parts.length > 2 && parts[2].startsWith("nr"))) {
        words.get(size).add(parts[0]);
      }
    }
    if (words.stream().anyMatch(TreeSet::isEmpty)) {
      throw new IOException(args[0] + " is no dictionary of jieba's");
    }
    Files.write(Path.of(args[1]), words.stream().map(one -> String.join("", one)).toList());
  }
}
