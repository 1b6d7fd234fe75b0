package community.leju.hardware.scanner.frame;

import java.nio.ByteBuffer;

/** What lies between two ends. */
public sealed interface Frame {
  /** At least one byte, no end among them. */
  record Whole(ByteBuffer bytes) implements Frame {}

  /** Longer than any code worth reading; what it said is thrown away. */
  record Overlong() implements Frame {}
}
