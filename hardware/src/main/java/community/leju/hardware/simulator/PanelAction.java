package community.leju.hardware.simulator;

import community.leju.hardware.panel.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Something that happens to a panel, as a technician would say it. */
public sealed interface PanelAction {
  /** The words, as typed at {@code device virtual-panel}. */
  List<String> WORDS =
      List.of(
          "press INPUT [MILLIS]",
          "hold INPUT",
          "release INPUT",
          "bounce INPUT",
          "power-cycle",
          "silence",
          "speak");

  int USUAL_PRESS_MILLIS = 300;

  /** Pressed for so long, 1 to 99,999 ms, and released. */
  record Press(Input input, int millis) implements PanelAction {}

  /** Active until released. */
  record Hold(Input input) implements PanelAction {}

  record Release(Input input) implements PanelAction {}

  /** The next eight readings differ from each other; then it is as it was. */
  record Bounce(Input input) implements PanelAction {}

  /** Power goes and comes back: its coils are off, and it has missed a request. */
  record PowerCycle() implements PanelAction {}

  /** The board answers nothing. */
  record Silence() implements PanelAction {}

  record Speak() implements PanelAction {}

  /** Reads one line; empty where it is none of {@link #WORDS}. */
  static Optional<PanelAction> parse(String line) {
    var words = line.strip().split("\\s+", -1);
    if (words.length == 1) {
      return switch (words[0]) {
        case "power-cycle" -> Optional.of(new PowerCycle());
        case "silence" -> Optional.of(new Silence());
        case "speak" -> Optional.of(new Speak());
        default -> Optional.empty();
      };
    }
    return Arrays.stream(Input.values())
        .filter(input -> input.word().equals(words[1]))
        .findAny()
        .flatMap(input -> parse(input, words));
  }

  private static Optional<PanelAction> parse(Input input, String[] words) {
    if (words[0].equals("press") && words.length == 3 && words[2].matches("[1-9]\\d{0,4}")) {
      return Optional.of(new Press(input, Integer.parseInt(words[2])));
    }
    if (words.length != 2) {
      return Optional.empty();
    }
    return switch (words[0]) {
      case "press" -> Optional.of(new Press(input, USUAL_PRESS_MILLIS));
      case "hold" -> Optional.of(new Hold(input));
      case "release" -> Optional.of(new Release(input));
      case "bounce" -> Optional.of(new Bounce(input));
      default -> Optional.empty();
    };
  }
}
