package community.leju.content.bulletin;

import java.util.Locale;

/** The two boards of every station (两栏). */
public enum Board {
  /** 党居务公开栏: what the committee must disclose. */
  DISCLOSURE,
  /** 社区宣传栏: what it wants to be known. */
  PUBLICITY;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The board of that name. */
  public static Board of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
