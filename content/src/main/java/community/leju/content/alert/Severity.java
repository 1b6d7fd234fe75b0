package community.leju.content.alert;

import java.util.Locale;

/** How bad it is, in the words of CAP 1.2; the worst first. */
public enum Severity {
  /** 特别严重: extraordinary threat to life or property. */
  EXTREME,
  /** 严重: significant threat. */
  SEVERE,
  /** 较重: possible threat. */
  MODERATE,
  /** 一般: minimal threat. */
  MINOR;

  /** The name in documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of that name. */
  public static Severity of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
