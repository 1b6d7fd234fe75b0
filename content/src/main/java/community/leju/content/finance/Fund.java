package community.leju.content.finance;

import java.util.Locale;

/** The funds of a committee; each is booked apart. */
public enum Fund {
  /** 办公经费: at least 80,000 yuan a year. */
  OFFICE,
  /** 自治经费: for self-governance, about 20,000 yuan a year. */
  SELF_GOVERNANCE;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The fund of that name. */
  public static Fund of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
