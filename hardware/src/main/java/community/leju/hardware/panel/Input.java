package community.leju.hardware.panel;

import community.leju.hardware.config.Range;
import java.util.Locale;
import java.util.Optional;

/** What a panel hears. */
public enum Input {
  /** The button by which a resident calls for staff. */
  CALL,
  /** Somebody stands before it. */
  PRESENCE,
  /** The case is open: somebody is at the works. */
  DOOR,
  /** The roll of the printer is nearly used up. */
  PAPER_LOW;

  /** Told as a press; the others are told as what they became. */
  public boolean isButton() {
    return this == CALL;
  }

  /**
   * Whether what is found at the start is told too. Where not, an input that is found active tells
   * nothing until it was released: it may be jammed, or broken.
   */
  public boolean isCondition() {
    return switch (this) {
      case CALL, PRESENCE -> false;
      case DOOR, PAPER_LOW -> true;
    };
  }

  /** After how many seconds it may be set to count as stuck; empty where it never does. */
  public Optional<Range> stuckSeconds() {
    return switch (this) {
      case CALL -> Optional.of(new Range(10, 600));
      case PRESENCE -> Optional.of(new Range(600, 14_400));
      case DOOR, PAPER_LOW -> Optional.empty();
    };
  }

  /** After how many seconds it counts as stuck where nothing is set; 0 where it never does. */
  public int usualStuckSeconds() {
    return switch (this) {
      case CALL -> 60;
      case PRESENCE -> 3_600;
      case DOOR, PAPER_LOW -> 0;
    };
  }

  /** The name in a configuration and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
