package community.leju.trials.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that gives back another bit than it was given. */
final class BitFlip {
  /** So much of a content is nowhere else in a file by chance. */
  private static final int RECOGNISED_BYTES = 64;

  private BitFlip() {}

  /** Flips a bit where a file has that content; false where it does not have it in one piece. */
  static boolean within(Path file, byte[] content, Dice dice) throws IOException {
    if (content.length < RECOGNISED_BYTES) {
      return false;
    }
    var bytes = Files.readAllBytes(file);
    int from = dice.between(0, content.length - RECOGNISED_BYTES);
    var sought = Arrays.copyOfRange(content, from, from + RECOGNISED_BYTES);
    for (int at = 0; at + sought.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
        bytes[at + dice.below(sought.length)] ^= (byte) (1 << dice.below(8));
        Files.write(file, bytes);
        return true;
      }
    }
    return false;
  }
}
