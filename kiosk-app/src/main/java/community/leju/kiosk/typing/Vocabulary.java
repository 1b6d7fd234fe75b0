package community.leju.kiosk.typing;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The words of a {@link LanguageModel} by their numbers, from sunpinyin's {@code pydict_sc.bin}:
 * four numbers, of which the first says how many words there are and the third where they begin;
 * then, at the end, the words themselves in UTF-32, each ended by a zero. Needed only while a
 * {@link Lexicon} is made.
 */
final class Vocabulary {
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_WORDS = 1 << 18;
  private static final int HEAD_BYTES = 16;

  private final Map<String, Integer> numbers;

  private Vocabulary(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  /**
   * Reads the words.
   *
   * @throws Failure where it is no such file
   */
  static Vocabulary read(Path path) throws IOException {
    long size = Files.size(path);
    if (size < HEAD_BYTES || size > MOST_BYTES) {
      throw refused(path);
    }
    var file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
    int count = file.getInt(0);
    int from = file.getInt(8);
    if (count < 1 || count > MOST_WORDS || from < HEAD_BYTES || from >= size || from % 4 != 0) {
      throw refused(path);
    }
    var numbers = new HashMap<String, Integer>(count * 2);
    var word = new StringBuilder();
    int number = 0;
    for (int at = from; at + 4 <= size && number < count; at += 4) {
      int character = file.getInt(at);
      if (character != 0) {
        if (!Character.isValidCodePoint(character)) {
          throw refused(path);
        }
        word.appendCodePoint(character);
      } else {
        numbers.putIfAbsent(word.toString(), number++);
        word.setLength(0);
      }
    }
    if (number < count) {
      throw refused(path);
    }
    return new Vocabulary(numbers);
  }

  private static Failure refused(Path path) {
    return new Failure(path + ": no word list of sunpinyin's");
  }

  /** The word's number; {@link LanguageModel#NONE} where it is not there. */
  int number(String word) {
    return numbers.getOrDefault(word, LanguageModel.NONE);
  }
}
