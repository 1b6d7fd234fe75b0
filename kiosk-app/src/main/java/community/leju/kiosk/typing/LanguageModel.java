package community.leju.kiosk.typing;

import community.leju.process.launch.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How likely one word is after another, from the model of open-gram that sunpinyin reads (its
 * {@code lm_sc.t3g}): words and pairs of words, each with its probability, and for a pair that is
 * not there how much of it the first word leaves over (Katz). The triples are not read.
 *
 * <p>The file is mapped, not loaded: of its 39 MB only what is typed is ever touched. Immutable.
 */
final class LanguageModel {
  /** No word: at the beginning, and for what the model does not know. */
  static final int NONE = 0;

  private static final int HEAD_BYTES = 24;
  private static final int PROBABILITIES = 1 << 16;
  private static final int REMAINDERS = 1 << 14;
  private static final int NODE_BYTES = 12;
  private static final int LEAF_BYTES = 8;
  private static final int WORD_MASK = (1 << 18) - 1;

  private final ByteBuffer file;

  /** Negative logarithms, in nats. */
  private final float[] probability = new float[PROBABILITIES];

  private final float[] remainder = new float[REMAINDERS];

  /** By word: its node of the first level; -1 where it has none. */
  private final int[] nodes = new int[WORD_MASK + 1];

  private final int firstLevel;
  private final int secondLevel;

  private LanguageModel(ByteBuffer file, Path path) {
    this.file = file.order(ByteOrder.LITTLE_ENDIAN);
    int words = file.getInt(12);
    long tables = HEAD_BYTES + 4L * (PROBABILITIES + REMAINDERS);
    long nodeCount = (long) file.getInt(8) + words + file.getInt(16);
    long expected = tables + nodeCount * NODE_BYTES + (long) file.getInt(20) * LEAF_BYTES;
    if (file.getInt(0) != 3 || file.getInt(4) != 0 || words < 1 || expected != file.limit()) {
      throw new Failure(path + ": no language model of sunpinyin's");
    }
    readTables();
    firstLevel = (int) tables + file.getInt(8) * NODE_BYTES;
    secondLevel = firstLevel + words * NODE_BYTES;
    Arrays.fill(nodes, -1);
    // The last one only ends the list of the one before it.
    for (int node = 0; node < words - 1; node++) {
      nodes[wordOf(firstLevel, node)] = node;
    }
  }

  private void readTables() {
    int at = HEAD_BYTES;
    for (int i = 0; i < PROBABILITIES; i++, at += 4) {
      probability[i] = (float) -Math.log(file.getFloat(at));
    }
    for (int i = 0; i < REMAINDERS; i++, at += 4) {
      remainder[i] = (float) -Math.log(file.getFloat(at));
    }
  }

  /**
   * Maps the model.
   *
   * @throws Failure where it is none
   */
  static LanguageModel map(Path path) throws IOException {
    try (var channel = FileChannel.open(path)) {
      if (channel.size() < HEAD_BYTES + 4L * (PROBABILITIES + REMAINDERS)
          || channel.size() > Integer.MAX_VALUE) {
        throw new Failure(path + ": no language model of sunpinyin's");
      }
      return new LanguageModel(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), path);
    }
  }

  boolean knows(int word) {
    return word > NONE && word <= WORD_MASK && nodes[word] >= 0;
  }

  /** The negative logarithm of a known word's probability after the one before it, in nats. */
  float cost(int previous, int word) {
    int node = nodes[word];
    if (!knows(previous)) {
      return probability[probabilityOf(firstLevel, node)];
    }
    int before = nodes[previous];
    int pair = pair(before, word);
    return pair >= 0
        ? probability[probabilityOf(secondLevel, pair)]
        : remainder[file.getInt(firstLevel + before * NODE_BYTES) >>> 18]
            + probability[probabilityOf(firstLevel, node)];
  }

  /** The node of the pair, among those that begin with that node's word; -1 where there is none. */
  private int pair(int before, int word) {
    int low = childOf(before);
    int high = childOf(before + 1) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = wordOf(secondLevel, middle);
      if (found == word) {
        return middle;
      } else if (found < word) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int wordOf(int level, int node) {
    return file.getInt(level + node * NODE_BYTES) & WORD_MASK;
  }

  private int probabilityOf(int level, int node) {
    return file.getInt(level + node * NODE_BYTES + 4) & 0xFFFF;
  }

  /** Where the pairs of a word begin: its lower 16 bits end one number, its upper 7 the next. */
  private int childOf(int node) {
    int at = firstLevel + node * NODE_BYTES;
    return file.getInt(at + 4) >>> 16 | file.getInt(at + 8) >>> 25 << 16;
  }
}
