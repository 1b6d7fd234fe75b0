package community.leju.hardware.printer.reply;

import java.util.List;

/** One thing a printer said (Epson ESC/POS reference, "transmitted data identification"). */
public sealed interface Reply {
  /** Answer to {@code DLE EOT n}; it does not say to which n. */
  record RealTime(int bits) implements Reply {}

  /** Four bytes of automatic status ({@code GS a}). */
  record Automatic(int printer, int error, int paper, int reserved) implements Reply {}

  /** Answer to {@code GS r}; the paper sensor's bits for {@code GS r 1}. */
  record Paper(int bits) implements Reply {}

  /** Answer to {@code GS ( H} function 48: everything before it was processed. */
  record ProcessId(String id) implements Reply {}

  /** Answer to {@code DLE DC4 8}: the buffers are empty. */
  record Cleared() implements Reply {}

  /**
   * Answer to {@code GS ( L} function 80; the printer waits for an ACK after it.
   *
   * @param codes two characters each
   */
  record KeyCodes(List<String> codes) implements Reply {
    public KeyCodes {
      codes = List.copyOf(codes);
    }
  }

  /** Bytes that are no reply we know. */
  record Noise(int bytes) implements Reply {}
}
