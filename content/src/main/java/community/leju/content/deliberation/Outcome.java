package community.leju.content.deliberation;

import java.util.Locale;

/** What a meeting decided about a topic. */
public enum Outcome {
  ADOPTED,
  DECLINED;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of that name. */
  public static Outcome of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
