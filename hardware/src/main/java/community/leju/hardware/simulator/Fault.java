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
          "cover-open",
          "cover-close",
          "power-cycle [ROW]",
          "silence",
          "speak");

  /** The roll ends before this row of the slip, counted from 0. */
  record PaperOut(int row) implements Fault {}

  record PaperLow() implements Fault {}

  record Refill() implements Fault {}

  record CoverOpen() implements Fault {}

  record CoverClose() implements Fault {}

  /** Power goes and comes back before this row of the slip, counted from 0. */
  record PowerCycle(int row) implements Fault {}

  /** Prints, but says nothing. */
  record Silence() implements Fault {}

  record Speak() implements Fault {}

  /** Reads one line; empty where it is none of {@link #WORDS}. */
  static Optional<Fault> parse(String line) {
    var words = line.strip().split("\\s+", -1);
    if (words.length > 2 || (words.length == 2 && !words[1].matches("\\d{1,5}"))) {
      return Optional.empty();
    }
    boolean takesRow = words[0].equals("paper-out") || words[0].equals("power-cycle");
    if (words.length == 2 && !takesRow) {
      return Optional.empty();
    }
    int row = words.length == 2 ? Integer.parseInt(words[1]) : 0;
    return switch (words[0]) {
      case "paper-out" -> Optional.of(new PaperOut(row));
      case "paper-low" -> Optional.of(new PaperLow());
      case "refill" -> Optional.of(new Refill());
      case "cover-open" -> Optional.of(new CoverOpen());
      case "cover-close" -> Optional.of(new CoverClose());
      case "power-cycle" -> Optional.of(new PowerCycle(row));
      case "silence" -> Optional.of(new Silence());
      case "speak" -> Optional.of(new Speak());
      default -> Optional.empty();
    };
  }
}
