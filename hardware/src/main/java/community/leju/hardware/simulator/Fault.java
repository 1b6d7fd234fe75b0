package community.leju.hardware.simulator;

import java.util.List;
import java.util.Optional;

/** Something that happens to a printer, as a technician would say it. */
public sealed interface Fault {
  /** The words, as typed at {@code device virtual-printer}. */
  List<String> WORDS =
      List.of(
          "paper-out [ROW]",
          "paper-low",
          "refill",
          "cover-open [ROW]",
          "cover-close",
          "power-cycle [ROW]",
          "silence [ROW]",
          "speak",
          "noise [ROW]",
          "quiet",
          "xoff [ROW]",
          "xon",
          "slow BYTES_PER_SECOND",
          "fast");

  /** Happens before this row of the slip, counted from 0; at once where the slip is that long. */
  sealed interface AtRow extends Fault {
    int row();
  }

  /** The roll ends. */
  record PaperOut(int row) implements AtRow {}

  record PaperLow() implements Fault {}

  /** A full roll. */
  record Refill() implements Fault {}

  record CoverOpen(int row) implements AtRow {
    public CoverOpen() {
      this(0);
    }
  }

  record CoverClose() implements Fault {}

  /** Power goes and comes back: all that was not yet printed is lost. */
  record PowerCycle(int row) implements AtRow {}

  /** Prints, but says nothing. */
  record Silence(int row) implements AtRow {
    public Silence() {
      this(0);
    }
  }

  /** Ends a silence. */
  record Speak() implements Fault {}

  /** Bytes that mean nothing stand between and inside what it says, XON and XOFF among them. */
  record Noise(int row) implements AtRow {}

  /** Ends the noise. */
  record Quiet() implements Fault {}

  /** Says XOFF and prints no further, but keeps what still comes as far as it has room. */
  record Xoff(int row) implements AtRow {}

  /** Says XON and goes on. */
  record Xon() implements Fault {}

  /** Takes no more than this from its line, 1 to 9,999,999. */
  record Slow(int bytesPerSecond) implements Fault {
    public Slow {
      if (bytesPerSecond < 1 || bytesPerSecond > 9_999_999) {
        throw new IllegalArgumentException("bytesPerSecond " + bytesPerSecond);
      }
    }
  }

  /** Ends the slowness. */
  record Fast() implements Fault {}

  /** Reads one line; empty where it is none of {@link #WORDS}. */
  static Optional<Fault> parse(String line) {
    var words = line.strip().split("\\s+", -1);
    boolean numbered = words.length == 2 && words[1].matches("\\d{1,7}");
    if (words.length > 2 || (words.length == 2 && !numbered)) {
      return Optional.empty();
    }
    int number = numbered ? Integer.parseInt(words[1]) : 0;
    if (words[0].equals("slow")) {
      return number < 1 ? Optional.empty() : Optional.of(new Slow(number));
    }
    return numbered && !WORDS.contains(words[0] + " [ROW]")
        ? Optional.empty()
        : named(words[0], number);
  }

  private static Optional<Fault> named(String name, int row) {
    return switch (name) {
      case "paper-out" -> Optional.of(new PaperOut(row));
      case "paper-low" -> Optional.of(new PaperLow());
      case "refill" -> Optional.of(new Refill());
      case "cover-open" -> Optional.of(new CoverOpen(row));
      case "cover-close" -> Optional.of(new CoverClose());
      case "power-cycle" -> Optional.of(new PowerCycle(row));
      case "silence" -> Optional.of(new Silence(row));
      case "speak" -> Optional.of(new Speak());
      case "noise" -> Optional.of(new Noise(row));
      case "quiet" -> Optional.of(new Quiet());
      case "xoff" -> Optional.of(new Xoff(row));
      case "xon" -> Optional.of(new Xon());
      case "fast" -> Optional.of(new Fast());
      default -> Optional.empty();
    };
  }
}
