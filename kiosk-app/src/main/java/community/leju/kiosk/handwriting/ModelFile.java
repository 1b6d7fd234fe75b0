package community.leju.kiosk.handwriting;

import community.leju.process.launch.Failure;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The form of a compiled model of libzinnia 0.06, checked from end to end: the library itself reads
 * on beyond the end of a damaged one.
 *
 * <p>Three numbers of 4 bytes (the file's size, masked; the form's version; how many characters),
 * then for each character 16 bytes of UTF-8 that end with zeros, its bias, and its weights: 4 bytes
 * of index, 4 of weight, until an index is -1. Little-endian.
 */
final class ModelFile {
  /** The largest one that is read. */
  static final long MOST_BYTES = 256L << 20;

  static final int CHARACTER_BYTES = 16;

  private static final int MASK = 0xef71821;
  private static final int VERSION = 1;
  private static final int HEAD_BYTES = 12;
  private static final int WEIGHT_BYTES = 8;
  private static final int END = -1;

  private ModelFile() {}

  /**
   * Says nothing about a whole model.
   *
   * @param name for the message
   * @throws Failure with the byte, where it is no model
   */
  static void check(ByteBuffer content, String name) {
    var model = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int size = model.remaining();
    if (size < HEAD_BYTES
        || (model.getInt(0) ^ MASK) != size
        || model.getInt(4) != VERSION
        || model.getInt(8) < 1) {
      throw new Failure(name + ": no model of zinnia, or not a whole one");
    }
    int at = HEAD_BYTES;
    for (int left = model.getInt(8); left > 0; left--) {
      int weights = at + CHARACTER_BYTES + Float.BYTES;
      if (weights > size || model.get(at) == 0 || model.get(at + CHARACTER_BYTES - 1) != 0) {
        throw new Failure(name + ": no character at byte " + at);
      }
      at = weights;
      while (at <= size - WEIGHT_BYTES && model.getInt(at) != END) {
        at += WEIGHT_BYTES;
      }
      if (at > size - WEIGHT_BYTES) {
        throw new Failure(name + ": the weights from byte " + weights + " have no end");
      }
      at += WEIGHT_BYTES;
    }
    if (at != size) {
      throw new Failure(name + ": more behind the last character, at byte " + at);
    }
  }
}
