package community.leju.content.access;

import java.util.Locale;

/** What a list speaks of. */
public enum Subject {
  /** 协助行政事务清单 (准入): matters that the committee helps with. */
  DUTIES,
  /** 证明清单: what the committee puts its seal to. */
  CERTIFICATES;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The subject of that name. */
  public static Subject of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
