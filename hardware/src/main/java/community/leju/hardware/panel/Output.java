package community.leju.hardware.panel;

import java.util.Locale;

/** What a panel sets. */
public enum Output {
  STATUS_LIGHT,
  BACKLIGHT;

  /** How it is left where nobody looks after it: no lamp burns, no screen is dark. */
  public boolean isOnWhenSafe() {
    return switch (this) {
      case STATUS_LIGHT -> false;
      case BACKLIGHT -> true;
    };
  }

  /** The name in a configuration and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
