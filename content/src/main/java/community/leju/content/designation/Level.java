package community.leju.content.designation;

import java.util.Locale;

/** Whose model a committee means to be. */
public enum Level {
  /** 区级. */
  DISTRICT,
  /** 街道级. */
  STREET;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of that name. */
  public static Level of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
