package community.leju.content.call;

import java.util.Locale;

/** What was pressed. */
public enum Origin {
  /** A key on the screen. */
  SCREEN,
  /** The button on the panel. */
  PANEL;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The origin of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static Origin of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
