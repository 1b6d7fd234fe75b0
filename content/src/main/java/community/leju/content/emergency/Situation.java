package community.leju.content.emergency;

import java.util.Locale;

/** The situations that every committee has a plan for. */
public enum Situation {
  /** 紧急求助. */
  HELP,
  /** 安全事故. */
  ACCIDENT,
  /** 自然灾害. */
  DISASTER;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The situation of that name. */
  public static Situation of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
