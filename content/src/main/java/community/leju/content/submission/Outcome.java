package community.leju.content.submission;

import java.util.Locale;

/** What became of a booking. A slip says which. */
public enum Outcome {
  /** 已确认: the place is kept. */
  CONFIRMED,
  /** 待确认: the office will phone. */
  PENDING,
  /** 未约上: the slot was gone. */
  REFUSED;

  /** Whether a resident who was told this would be let down by the other. */
  public boolean isBetterThan(Outcome other) {
    return compareTo(other) < 0;
  }

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of that name. */
  public static Outcome of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
